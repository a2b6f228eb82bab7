package org.steelfactory.web.maintenance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.TriggerReading;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** Says what a trigger looks at and what it saw, in the viewer's language. */
@Named
@RequestScoped
public class TriggerConditions {

    @Inject
    Texts texts;

    @Inject
    Format format;

    /** Such as “OEE of the last 7 days below 65.0 %, over at least 9 shifts”. */
    public String of(MaintenanceTriggerDetails details) {
        return switch (details.kind()) {
            case OEE_BELOW ->
                texts.of(
                        "trigger.condition.OEE_BELOW",
                        details.windowDays(),
                        format.percent(details.oeeBelow()),
                        details.minShifts());
            case ANOMALIES ->
                texts.of(
                        "trigger.condition.ANOMALIES",
                        details.windowDays(),
                        details.minAnomalies(),
                        texts.of("severity." + details.minSeverity()));
        };
    }

    /** Such as “OEE 58.3 % over 20 shifts”. */
    public String of(TriggerReading reading) {
        return reading.anomalies() == null
                ? texts.of("trigger.reading.OEE_BELOW", format.percent(reading.oee()), reading.shifts())
                : texts.of("trigger.reading.ANOMALIES", reading.anomalies());
    }
}
