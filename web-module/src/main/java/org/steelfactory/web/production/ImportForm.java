package org.steelfactory.web.production;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steelfactory.production.imports.ImportField;
import org.steelfactory.production.imports.ImportPreview;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.production.imports.ImportTimeUnit;
import org.steelfactory.shared.InvalidInputException;

/** How a file is to be read, while the user says so. */
public class ImportForm {

    /** Stands for the header of a field that is in none of the columns, whatever their names say. */
    private static final String NOT_USED = "";

    private final ImportPreview preview;
    private final List<ColumnChoice> columns;
    private final List<MachineChoice> machines;

    private ImportTimeUnit timeUnit;
    private char decimal;
    private boolean storeFaulty;
    private String firstShift;
    private String shiftHours;

    private ImportForm(ImportPreview preview, ImportSettings settings, Collection<String> strangeMachines) {
        this.preview = preview;
        this.columns = columns(preview, settings);
        this.machines = machines(settings.machineMap(), strangeMachines);
        this.timeUnit = settings.timeUnit().orElse(null);
        this.decimal = settings.decimal();
        this.storeFaulty = settings.storeFaulty();
        this.firstShift = settings.firstShift().orElse(null);
        this.shiftHours = settings.parameters().get("shiftHours").replaceAll("\\.0$", "");
    }

    /**
     * @param settings to begin with
     * @param knownMachines names of the plant's machines
     * @param unknownMachines what the last dry run found no machine for
     */
    static ImportForm of(
            ImportPreview preview,
            ImportSettings settings,
            Collection<String> knownMachines,
            Collection<String> unknownMachines) {
        Set<String> known = knownMachines.stream().map(ImportForm::key).collect(Collectors.toSet());
        Set<String> strange = new LinkedHashSet<>(unknownMachines);
        columns(preview, settings).stream()
                .filter(column -> column.getField() == ImportField.MACHINE)
                .flatMap(column -> column.values().stream())
                .filter(name -> !name.isBlank() && !known.contains(key(name)))
                .forEach(strange::add);
        return new ImportForm(preview, settings, strange);
    }

    private static String key(String machine) {
        return machine.strip().toLowerCase(Locale.ROOT);
    }

    private static List<ColumnChoice> columns(ImportPreview preview, ImportSettings settings) {
        Map<String, ImportField> declared = new HashMap<>();
        settings.columns().forEach((field, header) -> declared.put(key(header), field));
        return IntStream.range(0, preview.columns().size())
                .mapToObj(place -> {
                    ImportPreview.Column column = preview.columns().get(place);
                    ImportField field =
                            declared.isEmpty() ? column.field().orElse(null) : declared.get(key(column.name()));
                    return new ColumnChoice(column.name(), values(preview, place), field);
                })
                .toList();
    }

    private static List<String> values(ImportPreview preview, int place) {
        return preview.rows().stream()
                .filter(row -> place < row.size())
                .map(row -> row.get(place))
                .toList();
    }

    private static List<MachineChoice> machines(Map<String, String> known, Collection<String> strange) {
        List<MachineChoice> machines = new ArrayList<>();
        known.forEach((written, machine) -> machines.add(new MachineChoice(written, machine)));
        strange.stream()
                .filter(written -> !known.containsKey(written))
                .forEach(written -> machines.add(new MachineChoice(written, null)));
        return machines;
    }

    /** @throws InvalidInputException naming every value that can't be used */
    ImportSettings settings() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("faulty", storeFaulty ? "store" : "reject");
        parameters.put("decimal", String.valueOf(decimal));
        parameters.put("delimiter", String.valueOf(preview.delimiter()));
        parameters.put("shiftHours", Optional.ofNullable(shiftHours).orElse("").replace(',', '.'));
        ImportSettings settings = ImportSettings.of(parameters);
        return new ImportSettings(
                settings.storeFaulty(),
                Optional.ofNullable(timeUnit),
                settings.decimal(),
                settings.delimiter(),
                chosenColumns(),
                machines.stream()
                        .filter(machine -> machine.getMachine() != null)
                        .collect(Collectors.toMap(MachineChoice::getWritten, MachineChoice::getMachine)),
                Optional.ofNullable(firstShift),
                settings.shiftLength());
    }

    private Map<ImportField, String> chosenColumns() {
        Map<ImportField, String> chosen = new EnumMap<>(ImportField.class);
        for (ColumnChoice column : columns) {
            String other = column.getField() == null ? null : chosen.put(column.getField(), column.getHeader());
            if (other != null) {
                throw new InvalidInputException(
                        "columns",
                        "DUPLICATE_COLUMN",
                        "The columns “" + other + "” and “" + column.getHeader()
                                + "” can't both hold the same. Choose another for one of them.");
            }
        }
        preview.columns().stream()
                .flatMap(column -> column.field().stream())
                .forEach(found -> chosen.putIfAbsent(found, NOT_USED));
        return chosen;
    }

    /** Whether this is how a file of this kind was read the last time. */
    public boolean isRemembered() {
        return preview.remembered();
    }

    public List<ColumnChoice> getColumns() {
        return columns;
    }

    /** Names of machines that the plant doesn't know, or that were explained before. */
    public List<MachineChoice> getMachines() {
        return machines;
    }

    /** What divides the columns. */
    public char getDelimiter() {
        return preview.delimiter();
    }

    /** The unit of times; {@code null} leaves it to the names of the columns. */
    public ImportTimeUnit getTimeUnit() {
        return timeUnit;
    }

    public void setTimeUnit(ImportTimeUnit timeUnit) {
        this.timeUnit = timeUnit;
    }

    public char getDecimal() {
        return decimal;
    }

    public void setDecimal(char decimal) {
        this.decimal = decimal;
    }

    public boolean isStoreFaulty() {
        return storeFaulty;
    }

    public void setStoreFaulty(boolean storeFaulty) {
        this.storeFaulty = storeFaulty;
    }

    /** When the first shift began, in plant time; {@code null} where a column tells. */
    public String getFirstShift() {
        return firstShift;
    }

    public void setFirstShift(String firstShift) {
        this.firstShift = firstShift;
    }

    public String getShiftHours() {
        return shiftHours;
    }

    public void setShiftHours(String shiftHours) {
        this.shiftHours = shiftHours;
    }
}
