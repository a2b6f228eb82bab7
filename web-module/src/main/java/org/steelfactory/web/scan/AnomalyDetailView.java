package org.steelfactory.web.scan;

import java.util.List;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.AnomalyDetail.FeatureValue;
import org.steelfactory.scan.Feature;
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

        static FeatureView of(FeatureValue value) {
            boolean time = value.feature() == Feature.OPERATING_TIME || value.feature() == Feature.DOWN_TIME;
            double unit = time ? SECONDS_A_MINUTE : 1;
            return new FeatureView(
                    value.feature() + (time ? "_MIN" : ""),
                    value.value() == null ? null : value.value() / unit,
                    value.usual().map(UsualRange::p05).map(p05 -> p05 / unit).orElse(null),
                    value.usual()
                            .map(UsualRange::median)
                            .map(median -> median / unit)
                            .orElse(null),
                    value.usual().map(UsualRange::p95).map(p95 -> p95 / unit).orElse(null));
        }
    }

    static AnomalyDetailView of(AnomalyDetail detail) {
        return new AnomalyDetailView(
                AnomalyView.of(detail.anomaly()),
                detail.features().stream().map(FeatureView::of).toList());
    }
}
