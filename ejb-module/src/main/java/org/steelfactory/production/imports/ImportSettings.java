package org.steelfactory.production.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/**
 * How a file is to be understood. What isn't declared is never guessed from the values.
 *
 * @param storeFaulty whether rows with a missing value, or with more good units than units, are kept and marked as data
 *     faults instead of being rejected
 * @param timeUnit the unit of times; empty where the header says it, or minutes for the documented header
 * @param decimal what stands before the decimals, {@code .} or {@code ,}
 * @param delimiter {@code ,} or {@code ;}; empty where the header line tells
 * @param columns the header of the column that holds a field, {@code ""} where none does; fields that aren't named are
 *     found by the header's name
 * @param machineMap what the file calls a machine, and the machine's name
 * @param firstShift when each machine's first shift began, for files without times; ISO 8601, in plant time where it has
 *     no offset
 * @param shiftLength from one shift's start to the next, for files without times
 */
public record ImportSettings(
        boolean storeFaulty,
        Optional<ImportTimeUnit> timeUnit,
        char decimal,
        Optional<Character> delimiter,
        Map<ImportField, String> columns,
        Map<String, String> machineMap,
        Optional<String> firstShift,
        Duration shiftLength) {

    private static final Duration LONGEST_SHIFT = Duration.ofDays(7);

    /** Nothing declared: the documented header, minutes, decimal point, faulty rows rejected. */
    public static final ImportSettings DEFAULT = of(Map.of());

    public ImportSettings {
        columns = Map.copyOf(columns);
        machineMap = Map.copyOf(machineMap);
    }

    /**
     * Reads settings as the API's parameters give them: {@code faulty}, {@code timeUnit}, {@code decimal},
     * {@code delimiter}, {@code columns} ({@code field:Header,…}), {@code machineMap} ({@code 1:HSM-1,…}),
     * {@code firstShift}, {@code shiftHours}. A backslash takes comma and colon their meaning.
     *
     * @throws InvalidInputException naming every parameter that can't be used
     */
    public static ImportSettings of(Map<String, String> parameters) {
        List<FieldError> faults = new ArrayList<>();
        ImportSettings settings = new ImportSettings(
                choice(parameters, "faulty", List.of("reject", "store"), faults)
                        .filter("store"::equals)
                        .isPresent(),
                choice(parameters, "timeUnit", List.of("min", "h"), faults).flatMap(ImportTimeUnit::spelled),
                choice(parameters, "decimal", List.of(".", ","), faults)
                        .orElse(".")
                        .charAt(0),
                choice(parameters, "delimiter", List.of(",", ";"), faults).map(text -> text.charAt(0)),
                columns(parameters, faults),
                pairs(parameters, "machineMap", faults),
                Optional.ofNullable(parameters.get("firstShift")).filter(text -> !text.isBlank()),
                shiftLength(parameters, faults));
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return settings;
    }

    /** The same as parameters, of which {@link #of} makes equal settings. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("faulty", storeFaulty ? "store" : "reject");
        timeUnit.ifPresent(unit -> parameters.put("timeUnit", unit.symbol()));
        parameters.put("decimal", String.valueOf(decimal));
        delimiter.ifPresent(character -> parameters.put("delimiter", String.valueOf(character)));
        if (!columns.isEmpty()) {
            Map<String, String> byName = new LinkedHashMap<>();
            new EnumMap<>(columns).forEach((field, header) -> byName.put(field.column(), header));
            parameters.put("columns", PairList.write(byName));
        }
        if (!machineMap.isEmpty()) {
            parameters.put("machineMap", PairList.write(machineMap));
        }
        firstShift.ifPresent(text -> parameters.put("firstShift", text));
        parameters.put("shiftHours", String.valueOf(shiftLength.toMinutes() / 60.0));
        return parameters;
    }

    /** What holds for the next file with the same header, too; whether faulty rows are kept is said each time anew. */
    Map<String, String> parametersToRemember() {
        Map<String, String> parameters = parameters();
        parameters.keySet().retainAll(List.of("columns", "timeUnit", "decimal", "delimiter"));
        return parameters;
    }

    /** @throws InvalidInputException when the first shift isn't one certain moment */
    Optional<Instant> firstShiftIn(ZoneId plant) {
        try {
            return firstShift.map(new ShiftStart(plant)::read);
        } catch (DateTimeException e) {
            throw new InvalidInputException("firstShift", "BAD_DATE", e.getMessage());
        }
    }

    private static Optional<String> choice(
            Map<String, String> parameters, String name, List<String> choices, List<FieldError> faults) {
        Optional<String> given = Optional.ofNullable(parameters.get(name)).filter(text -> !text.isEmpty());
        if (given.isPresent() && !choices.contains(given.get())) {
            faults.add(new FieldError(name, "NOT_ONE_OF", "One of: " + String.join("  ", choices)));
            return Optional.empty();
        }
        return given;
    }

    private static Map<String, String> pairs(Map<String, String> parameters, String name, List<FieldError> faults) {
        try {
            return PairList.read(Optional.ofNullable(parameters.get(name)).orElse(""));
        } catch (IllegalArgumentException e) {
            faults.add(new FieldError(name, "MALFORMED", e.getMessage()));
            return Map.of();
        }
    }

    private static Map<ImportField, String> columns(Map<String, String> parameters, List<FieldError> faults) {
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        pairs(parameters, "columns", faults).forEach((column, header) -> ImportField.ofColumn(column)
                .ifPresentOrElse(
                        field -> columns.put(field, header),
                        () -> faults.add(
                                new FieldError("columns", "UNKNOWN_FIELD", "There is no field " + column + "."))));
        return columns;
    }

    private static Duration shiftLength(Map<String, String> parameters, List<FieldError> faults) {
        String given = Optional.ofNullable(parameters.get("shiftHours"))
                .filter(text -> !text.isBlank())
                .orElse("8");
        try {
            double minutes = Double.parseDouble(given) * 60;
            // Before it becomes a duration, which holds neither infinity nor all that a double can.
            if (minutes >= 0.5 && minutes <= LONGEST_SHIFT.toMinutes()) {
                return Duration.ofMinutes(Math.round(minutes));
            }
        } catch (NumberFormatException e) {
            // Told below, as what lies outside the range.
        }
        faults.add(new FieldError(
                "shiftHours", "OUT_OF_RANGE", "Hours from one shift to the next, above 0 and at most 168."));
        return Duration.ofHours(8);
    }
}
