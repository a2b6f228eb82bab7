package org.steelfactory.web.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.Feature;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.UsualRange;

/** An anomaly with the values it was judged by, beside what is usual for the machine. */
public record AnomalyDetailView(AnomalyView anomaly, List<FeatureView> features) {

    /**
     * A value that the detector looked at; {@code null} where it was missing, or nothing usual is known.
     *
     * @param value times in minutes, outputs in the machine's own unit
     * @param usualFrom below it lie 5 % of the machine's records
     * @param usualTo above it lie 5 %
     */
    public record FeatureView(String feature, Double value, Double usualFrom, Double median, Double usualTo) {

        private static final double SECONDS_A_MINUTE = 60;

        static FeatureView of(AnomalyDetail detail, Measure measure) {
            double unit = measure.isTime() ? SECONDS_A_MINUTE : 1;
            OptionalDouble value = measure.of(detail.judged().figures());
            Optional<UsualRange> usual = Optional.ofNullable(detail.usual().get(measure));
            return new FeatureView(
                    measure + (measure.isTime() ? "_MIN" : ""),
                    value.isPresent() ? value.getAsDouble() / unit : null,
                    usual.map(range -> range.p05() / unit).orElse(null),
                    usual.map(range -> range.median() / unit).orElse(null),
                    usual.map(range -> range.p95() / unit).orElse(null));
        }
    }

    static AnomalyDetailView of(AnomalyDetail detail) {
        return new AnomalyDetailView(
                AnomalyView.of(detail.anomaly()),
                Arrays.stream(Feature.values())
                        .map(feature -> FeatureView.of(detail, feature.measure()))
                        .toList());
    }
}
