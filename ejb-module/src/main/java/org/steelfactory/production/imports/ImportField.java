package org.steelfactory.production.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an imported file can hold. */
public enum ImportField {
    MACHINE(Kind.TEXT, true, "machineid", "machinename", "machinenumber", "machineno", "equipment", "maschine"),
    BATCH(Kind.TEXT, true, "batchid", "batchcode", "batchnumber", "batchno", "lot", "lotid", "heat", "charge"),
    /** Needed unless the settings tell when the first shift began. */
    SHIFT_START(Kind.MOMENT, false, "shiftstarttime", "shiftbegin", "start", "starttime", "timestamp", "schichtbeginn"),
    OPERATING_TIME(Kind.TIME, true, "operationtime", "runtime", "uptime", "apt", "laufzeit", "betriebszeit"),
    DOWN_TIME(Kind.TIME, true, "downtimes", "stoptime", "standstill", "adot", "stillstand", "stillstandszeit"),
    PLANNED_TIME(Kind.TIME, false, "plannedbusytime", "plannedproductiontime", "pbt", "planzeit"),
    ACTUAL_OUTPUT(Kind.AMOUNT, true, "actual", "output", "produced", "istmenge"),
    IDEAL_OUTPUT(Kind.AMOUNT, true, "ideal", "targetoutput", "theoreticaloutput", "sollmenge"),
    GOOD_UNITS(Kind.AMOUNT, true, "good", "goodcount", "goodquantity", "gutmenge"),
    TOTAL_UNITS(Kind.AMOUNT, true, "total", "totalcount", "totalquantity", "gesamtmenge"),
    /** Never taken over, only compared with ours. */
    OEE(Kind.COMPARED, false);

    /** What the values of a field look like. */
    enum Kind {
        TEXT,
        MOMENT,
        TIME,
        AMOUNT,
        COMPARED
    }

    private final Kind kind;
    private final boolean required;
    private final List<String> synonyms;

    ImportField(Kind kind, boolean required, String... synonyms) {
        this.kind = kind;
        this.required = required;
        this.synonyms = List.of(synonyms);
    }

    /** The column's name as the API documents it, such as {@code operating_time}. */
    public String column() {
        return this == DOWN_TIME ? "downtime" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether every file must have it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether its values are durations, in the file's unit of time. */
    public boolean isTime() {
        return kind == Kind.TIME;
    }

    Kind kind() {
        return kind;
    }

    /** Whether a header of this name, letters and digits only in lower case, is the documented one. */
    boolean isCalled(String plainName) {
        return plainName.equals(column().replace("_", ""));
    }

    boolean isAlsoCalled(String plainName) {
        return synonyms.contains(plainName);
    }

    static Optional<ImportField> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column().equals(column))
                .findFirst();
    }
}
