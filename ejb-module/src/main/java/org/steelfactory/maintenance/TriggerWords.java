package org.steelfactory.maintenance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a trigger asks for work; kept with the order, so that it reads later as it did when the trigger fired. */
final class TriggerWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(TriggerWords.class.getPackageName() + ".Maintenance", Locale.ROOT);

    private TriggerWords() {}

    /** The figures, and below them what was said about the trigger. */
    static String of(MaintenanceTriggerDetails details, TriggerReading reading) {
        String figures =
                switch (details.kind()) {
                    case OEE_BELOW ->
                        words("trigger.oee", details.windowDays(), reading.oee(), reading.shifts(), details.oeeBelow());
                    case ANOMALIES ->
                        words(
                                "trigger.anomalies",
                                details.windowDays(),
                                reading.anomalies(),
                                details.minSeverity().name(),
                                details.minAnomalies());
                };
        return details.description() == null ? figures : figures + "\n\n" + details.description();
    }

    private static String words(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(values);
    }
}
