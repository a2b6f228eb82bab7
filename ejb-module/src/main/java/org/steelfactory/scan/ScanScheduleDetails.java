package org.steelfactory.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

/**
 * What an administrator says about a schedule.
 *
 * @param name 1 to {@value #MAX_NAME} characters, unique whatever the case of its letters
 * @param detector name of a {@link Detector}
 * @param contamination share of the records that shall be anomalous, above 0 and at most .5; {@code null} for “auto”
 * @param cron when scans start, by the plant's clocks, see {@link CronExpression}
 * @param enabled whether they do
 */
public record ScanScheduleDetails(String name, String detector, Double contamination, String cron, boolean enabled) {

    public static final int MAX_NAME = 64;

    /** What a scan by this schedule does. */
    ScanOrder order() {
        return new ScanOrder(
                detector,
                contamination == null ? OptionalDouble.empty() : OptionalDouble.of(contamination),
                ScanOrder.USUAL_SEED);
    }

    CronExpression times() {
        return CronExpression.of(cron);
    }

    /** @throws InvalidInputException naming every value that can't be used */
    ScanScheduleDetails checked() {
        InputFaults faults = new InputFaults();
        String checkedName = faults.line("name", name, MAX_NAME);
        String checkedCron = faults.take(() -> times().toString(), cron);
        String checkedDetector = faults.take(this::checkedDetector, detector);
        faults.refuseIfAny();
        return new ScanScheduleDetails(checkedName, checkedDetector, contamination, checkedCron, enabled);
    }

    private String checkedDetector() {
        order().check();
        return knownDetector().code();
    }

    /** The detector of details that were checked. */
    Detector knownDetector() {
        return Detector.named(detector).orElseThrow();
    }

    /** The values by their names, for the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("detector", detector);
        fields.put("contamination", contamination == null ? "auto" : contamination);
        fields.put("cron", cron);
        fields.put("enabled", enabled);
        return fields;
    }
}
