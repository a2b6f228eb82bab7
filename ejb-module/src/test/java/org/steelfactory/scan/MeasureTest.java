package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.steelfactory.production.oee.ShiftFigures;

class MeasureTest {

    private static final ShiftFigures SHIFT = new ShiftFigures(21_600.0, 7_200.0, 540.0, 600.0, 513.0, 540.0);

    @Test
    void tellsWhatWasRecordedAndWhatItComesTo() {
        assertThat(Measure.DOWN_TIME.of(SHIFT)).hasValue(7_200);
        assertThat(Measure.IDEAL_RATE.of(SHIFT)).hasValue(100);
        assertThat(Measure.AVAILABILITY.of(SHIFT)).hasValue(.75);
        assertThat(Measure.OEE.of(SHIFT).orElseThrow()).isCloseTo(.75 * .9 * .95, within(1e-9));
    }

    @Test
    void saysNothingOfWhatIsMissing() {
        ShiftFigures nothing = new ShiftFigures(null, null, null, null, null, null);
        ShiftFigures standing = new ShiftFigures(0.0, 28_800.0, 0.0, 0.0, 0.0, 0.0);

        for (Measure measure : Measure.values()) {
            assertThat(measure.of(nothing)).isEmpty();
        }
        assertThat(Measure.IDEAL_RATE.of(standing)).isEmpty();
        assertThat(Measure.AVAILABILITY.of(standing)).hasValue(0);
    }

    @Test
    void hasEveryFeatureThatADetectorLooksAt() {
        for (Feature feature : Feature.values()) {
            assertThat(feature.measure().of(SHIFT)).hasValue(feature.of(SHIFT));
        }
    }
}
