package org.steelfactory.scan;

import java.util.List;
import java.util.Optional;

/**
 * An anomaly with the values it was judged by.
 *
 * @param features the values that the detector looked at, in the order of {@link Feature}
 */
public record AnomalyDetail(Anomaly anomaly, List<FeatureValue> features) {

    /**
     * A value beside what is usual for the machine.
     *
     * @param value in the feature's own unit; {@code null} where it was missing
     * @param usual empty where the machine has no record without data faults
     */
    public record FeatureValue(Feature feature, Double value, Optional<UsualRange> usual) {}
}
