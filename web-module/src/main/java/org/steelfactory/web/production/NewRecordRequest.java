package org.steelfactory.web.production;

import java.time.Instant;
import java.util.List;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.shared.InvalidInputException;

/**
 * A shift to be recorded. Its indices aren't taken: the service calculates them.
 *
 * @param machine its name; or else {@code machineId}
 * @param batch created where it isn't known yet; may be left out, as the planned time may
 */
public record NewRecordRequest(
        String machine,
        Long machineId,
        String batch,
        Instant shiftStart,
        Double operatingTimeMin,
        Double downTimeMin,
        Double plannedTimeMin,
        Double actualOutput,
        Double idealOutput,
        Double goodUnits,
        Double totalUnits) {

    /** @throws InvalidInputException when there is no machine of this id, or name and id are two machines' */
    RecordEntry entry(List<Machine> machines) {
        return new RecordEntry(
                machineId == null ? machine : named(machines),
                batch,
                shiftStart,
                Minutes.inSeconds(operatingTimeMin),
                Minutes.inSeconds(downTimeMin),
                Minutes.inSeconds(plannedTimeMin),
                actualOutput,
                idealOutput,
                goodUnits,
                totalUnits);
    }

    private String named(List<Machine> machines) {
        String name = machines.stream()
                .filter(each -> each.id() == machineId)
                .map(Machine::name)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "machineId", "UNKNOWN_MACHINE", "There is no machine " + machineId + "."));
        if (machine != null && !machine.strip().equalsIgnoreCase(name)) {
            throw new InvalidInputException("machineId", "NOT_ALLOWED", "Machine " + machineId + " is " + name + ".");
        }
        return name;
    }
}
