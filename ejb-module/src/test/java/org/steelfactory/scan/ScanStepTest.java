package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScanStepTest {

    @Test
    void progressRisesFromNothingToAll() {
        double[] progress = Arrays.stream(ScanStep.values())
                .flatMap(step -> Stream.of(step.progress(0), step.progress(.5)))
                .mapToDouble(Double::doubleValue)
                .toArray();

        assertThat(progress).isSorted().doesNotHaveDuplicates().startsWith(0);
        assertThat(ScanStep.FINISH_SCAN.progress(1)).isEqualTo(1);
    }

    @Test
    void aStepsEndIsTheNextOnesBeginning() {
        assertThat(ScanStep.CHECK_DATA.progress(1)).isEqualTo(ScanStep.TRAIN_MODEL.progress(0));
    }
}
