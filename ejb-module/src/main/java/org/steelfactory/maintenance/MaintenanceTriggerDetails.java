package org.steelfactory.maintenance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InputFaults;

/**
 * What somebody says about a trigger.
 *
 * @param machine name or id of the machine; {@code null} for every one that isn't retired
 * @param title what is to be done, at most {@value WorkOrderRequest#MAX_TITLE} characters
 * @param description at most {@value #MAX_DESCRIPTION} characters; {@code null} for none
 * @param windowDays how many days are looked at, up to now: 1 to {@value #MAX_WINDOW}
 * @param oeeBelow work is asked for where the OEE is below it: a ratio above 0, up to 1; {@code null} for anomalies
 * @param minShifts how many shifts with an OEE there have to be; {@code null} for anomalies
 * @param minSeverity how severe anomalies are at least, LOW or worse; {@code null} for an OEE
 * @param minAnomalies how many there have to be; {@code null} for an OEE
 * @param quietDays how many days after an order of the trigger was closed none is opened: 1 to {@value #MAX_QUIET}
 * @param active whether work is asked for at all
 */
public record MaintenanceTriggerDetails(
        String machine,
        String title,
        String description,
        Priority priority,
        TriggerKind kind,
        int windowDays,
        Double oeeBelow,
        Integer minShifts,
        Severity minSeverity,
        Integer minAnomalies,
        int quietDays,
        boolean active) {

    public static final int MAX_WINDOW = 90;
    public static final int MAX_QUIET = 365;

    /** Leaves room for the figures in an order's description. */
    public static final int MAX_DESCRIPTION = 3_500;

    private static final int SHIFTS_A_DAY = 3;
    private static final int MAX_ANOMALIES = 1_000;

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    MaintenanceTriggerDetails checked() {
        InputFaults faults = new InputFaults();
        String checkedTitle = faults.line("title", title, WorkOrderRequest.MAX_TITLE);
        String words = faults.optionalLines("description", description, MAX_DESCRIPTION);
        faults.require("priority", priority);
        faults.require("kind", kind);
        range(faults, "windowDays", windowDays, 1, MAX_WINDOW);
        if (kind == TriggerKind.OEE_BELOW) {
            checkOee(faults);
        }
        if (kind == TriggerKind.ANOMALIES) {
            checkAnomalies(faults);
        }
        range(faults, "quietDays", quietDays, 1, MAX_QUIET);
        faults.refuseIfAny();
        boolean oee = kind == TriggerKind.OEE_BELOW;
        return new MaintenanceTriggerDetails(
                machine == null || machine.isBlank() ? null : machine.strip(),
                checkedTitle,
                words,
                priority,
                kind,
                windowDays,
                oee ? oeeBelow : null,
                oee ? minShifts : null,
                oee ? null : minSeverity,
                oee ? null : minAnomalies,
                quietDays,
                active);
    }

    private void checkOee(InputFaults faults) {
        faults.require("oeeBelow", oeeBelow);
        if (oeeBelow != null && !(oeeBelow > 0 && oeeBelow <= 1)) {
            faults.add("oeeBelow", "OUT_OF_RANGE", "A ratio above 0, up to 1 (100 %).");
        }
        faults.require("minShifts", minShifts);
        if (minShifts != null) {
            range(faults, "minShifts", minShifts, 1, Math.max(1, windowDays) * SHIFTS_A_DAY);
        }
    }

    private void checkAnomalies(InputFaults faults) {
        faults.require("minSeverity", minSeverity);
        if (minSeverity == Severity.NONE) {
            faults.add("minSeverity", "UNKNOWN_VALUE", "One of: LOW, MEDIUM, HIGH, CRITICAL.");
        }
        faults.require("minAnomalies", minAnomalies);
        if (minAnomalies != null) {
            range(faults, "minAnomalies", minAnomalies, 1, MAX_ANOMALIES);
        }
    }

    private static void range(InputFaults faults, String field, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(field, "OUT_OF_RANGE", "A number from " + least + " to " + most + ".");
        }
    }

    /** The same at this machine; {@code null} for every one. */
    MaintenanceTriggerDetails at(String machineName) {
        return new MaintenanceTriggerDetails(
                machineName,
                title,
                description,
                priority,
                kind,
                windowDays,
                oeeBelow,
                minShifts,
                minSeverity,
                minAnomalies,
                quietDays,
                active);
    }

    /** Whether figures ask for work. */
    boolean isMetBy(TriggerReading reading) {
        return switch (kind) {
            case OEE_BELOW -> reading.oee() != null && reading.shifts() >= minShifts && reading.oee() < oeeBelow;
            case ANOMALIES -> reading.anomalies() >= minAnomalies;
        };
    }

    /** The values by their names, for the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("machine", machine == null ? "" : machine);
        fields.put("title", title);
        fields.put("description", description == null ? "" : description);
        fields.put("priority", priority.name());
        fields.put("kind", kind.name());
        fields.put("windowDays", windowDays);
        fields.put("oeeBelow", oeeBelow == null ? "" : oeeBelow);
        fields.put("minShifts", minShifts == null ? "" : minShifts);
        fields.put("minSeverity", minSeverity == null ? "" : minSeverity.name());
        fields.put("minAnomalies", minAnomalies == null ? "" : minAnomalies);
        fields.put("quietDays", quietDays);
        fields.put("active", active);
        return fields;
    }
}
