package org.steelfactory.web.alert;

import java.util.List;
import org.steelfactory.alert.AlertPrecision;

/**
 * How right the alerts were that somebody has judged.
 *
 * @param formula how precision is told from the counts
 */
public record PrecisionView(List<Item> machines, List<Item> detectors, String formula) {

    private static final String FORMULA =
            "precision = confirmed / (confirmed + falseAlarms); confirmed: resolved, or open with"
                    + " work requested; falseAlarms: dismissed as FALSE_ALARM";

    /**
     * One machine or detector.
     *
     * @param machineId {@code null} for a detector
     * @param precision 0 to 1
     */
    public record Item(String name, Long machineId, long confirmed, long falseAlarms, Double precision) {

        static Item of(AlertPrecision each) {
            return new Item(each.name(), each.machineId(), each.confirmed(), each.falseAlarms(), each.precision());
        }
    }

    static PrecisionView of(List<AlertPrecision> machines, List<AlertPrecision> detectors) {
        return new PrecisionView(
                machines.stream().map(Item::of).toList(),
                detectors.stream().map(Item::of).toList(),
                FORMULA);
    }
}
