package org.steelfactory.production.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.machine.Machine;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/** The plant's machines as a file names them: by the declared map, else by their names in whatever case. */
final class MachineDirectory {

    private final Map<String, Machine> byName = new HashMap<>();

    /** @throws InvalidInputException when the map leads to machines that there aren't */
    MachineDirectory(List<Machine> machines, Map<String, String> machineMap) {
        machines.forEach(machine -> byName.put(key(machine.name()), machine));
        List<FieldError> unknown = machineMap.values().stream()
                .filter(name -> !byName.containsKey(key(name)))
                .sorted()
                .map(name -> new FieldError("machineMap", "UNKNOWN_MACHINE", "There is no machine " + name + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        Map<String, Machine> mapped = new HashMap<>();
        machineMap.forEach((given, name) -> mapped.put(key(given), byName.get(key(name))));
        byName.putAll(mapped);
    }

    Optional<Machine> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
