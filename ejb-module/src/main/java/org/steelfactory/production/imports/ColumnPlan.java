package org.steelfactory.production.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steelfactory.production.csv.FileFault;
import org.steelfactory.production.csv.FileFaultException;

/**
 * Which column of a file holds which field, and in which unit times are.
 *
 * @param header the names of all columns as the file writes them
 * @param places the index of each field's column
 * @param timeUnit the unit of all columns that hold times
 */
record ColumnPlan(List<String> header, Map<ImportField, Integer> places, ImportTimeUnit timeUnit) {

    /** The name by which the original's header is known; its times were in hours, as documented nowhere in the file. */
    private static final List<String> ORIGINAL_NAMES = List.of("machineid", "batchid");

    /**
     * @throws FileFaultException when a column is missing or there twice, or the unit of times can't be told
     */
    static ColumnPlan of(List<String> header, ImportSettings settings) {
        Map<ImportField, Integer> places = declared(header, settings.columns());
        for (ImportField field : ImportField.values()) {
            if (!settings.columns().containsKey(field)) {
                found(header, field, places).ifPresent(place -> places.put(field, place));
            }
        }
        requireComplete(header, places, settings);
        return new ColumnPlan(List.copyOf(header), Map.copyOf(places), unit(header, places, settings));
    }

    /** What each column would be taken for by its name alone. */
    static Map<ImportField, Integer> proposed(List<String> header) {
        Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            candidates(header, field).stream().findFirst().ifPresent(place -> places.put(field, place));
        }
        return places;
    }

    boolean has(ImportField field) {
        return places.containsKey(field);
    }

    /** The name that the file gives the field's column. */
    String nameOf(ImportField field) {
        return has(field) ? header.get(places.get(field)) : field.column();
    }

    /** Columns that nobody asked for, by their names. */
    List<String> ignored() {
        return IntStream.range(0, header.size())
                .filter(place -> !places.containsValue(place))
                .mapToObj(header::get)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Map<ImportField, Integer> declared(List<String> header, Map<ImportField, String> columns) {
        Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
        columns.forEach((field, name) -> {
            if (name.isBlank()) {
                return;
            }
            List<Integer> here = IntStream.range(0, header.size())
                    .filter(place -> header.get(place).equalsIgnoreCase(name.strip()))
                    .boxed()
                    .toList();
            if (here.isEmpty()) {
                throw new FileFaultException(
                        FileFault.MISSING_COLUMN,
                        "There is no column “" + name + "”, which was declared to hold " + field.column() + ".");
            }
            if (here.size() > 1) {
                throw duplicate(header, field, here);
            }
            if (places.containsValue(here.get(0))) {
                throw new FileFaultException(
                        FileFault.DUPLICATE_COLUMN, "The column “" + name + "” was declared to hold two fields.");
            }
            places.put(field, here.get(0));
        });
        return places;
    }

    /** Of a column with the documented name and one with another name for the same, the former is meant. */
    private static Optional<Integer> found(List<String> header, ImportField field, Map<ImportField, Integer> taken) {
        List<Integer> free = candidates(header, field).stream()
                .filter(place -> !taken.containsValue(place))
                .toList();
        if (free.size() > 1) {
            List<Integer> exact = free.stream()
                    .filter(place ->
                            field.isCalled(HeaderName.of(header.get(place)).plain()))
                    .toList();
            if (exact.size() != 1) {
                throw duplicate(header, field, free);
            }
            return Optional.of(exact.get(0));
        }
        return free.stream().findFirst();
    }

    private static List<Integer> candidates(List<String> header, ImportField field) {
        List<Integer> exact = new ArrayList<>();
        List<Integer> synonyms = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            String plain = HeaderName.of(header.get(place)).plain();
            if (field.isCalled(plain)) {
                exact.add(place);
            } else if (field.isAlsoCalled(plain)) {
                synonyms.add(place);
            }
        }
        return Stream.concat(exact.stream(), synonyms.stream()).toList();
    }

    private static FileFaultException duplicate(List<String> header, ImportField field, List<Integer> places) {
        return new FileFaultException(
                FileFault.DUPLICATE_COLUMN,
                "Columns "
                        + places.stream()
                                .map(place -> place + 1 + " “" + header.get(place) + "”")
                                .collect(Collectors.joining(" and "))
                        + " both say that they hold " + field.column() + ". Leave one out, or declare which is meant.");
    }

    private static void requireComplete(
            List<String> header, Map<ImportField, Integer> places, ImportSettings settings) {
        List<String> missing = Stream.of(ImportField.values())
                .filter(field -> field.isRequired()
                        || field == ImportField.SHIFT_START
                                && settings.firstShift().isEmpty())
                .filter(field -> !places.containsKey(field))
                .map(ImportField::column)
                .toList();
        if (!missing.isEmpty()) {
            throw new FileFaultException(
                    FileFault.MISSING_COLUMN,
                    "No column was found for " + String.join(", ", missing) + "; the header reads: "
                            + String.join(" | ", header) + "."
                            + (missing.contains("shift_start") && missing.size() == 1
                                    ? " For a file without times declare firstShift and shiftHours."
                                    : " Name the columns, or check the delimiter."));
        }
    }

    private static ImportTimeUnit unit(List<String> header, Map<ImportField, Integer> places, ImportSettings settings) {
        List<Optional<String>> written = places.entrySet().stream()
                .filter(place -> place.getKey().isTime())
                .map(place -> HeaderName.of(header.get(place.getValue())).unit())
                .toList();
        TreeSet<String> units = written.stream()
                .flatMap(Optional::stream)
                .map(unit ->
                        ImportTimeUnit.spelled(unit).map(ImportTimeUnit::symbol).orElse(unit))
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<ImportTimeUnit> told = units.stream().findFirst().flatMap(ImportTimeUnit::spelled);
        if (units.size() > 1 || !units.isEmpty() && told.isEmpty()) {
            throw unclear("The header gives times in " + String.join(" and ", units)
                    + ". Give them all in min, or all in h.");
        }
        if (told.isPresent()
                && settings.timeUnit().filter(unit -> unit != told.get()).isPresent()) {
            throw unclear("The header says that times are in " + told.get().symbol() + ", but "
                    + settings.timeUnit().get().symbol() + " was declared. Mend the one that is wrong.");
        }
        if (settings.timeUnit().isPresent()) {
            return settings.timeUnit().get();
        }
        if (told.isPresent() && written.stream().allMatch(Optional::isPresent)) {
            return told.get();
        }
        if (isOriginal(header) || told.isPresent() && told.get() != ImportTimeUnit.MIN) {
            throw unclear("The header doesn't say the unit of every time. Declare timeUnit=h or timeUnit=min;"
                    + " files of the original system have hours.");
        }
        return ImportTimeUnit.MIN;
    }

    private static boolean isOriginal(List<String> header) {
        return header.stream().map(name -> HeaderName.of(name).plain()).toList().containsAll(ORIGINAL_NAMES);
    }

    private static FileFaultException unclear(String message) {
        return new FileFaultException(FileFault.UNIT_UNCLEAR, message);
    }
}
