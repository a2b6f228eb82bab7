package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private static final Instant START = Instant.parse("2026-11-20T13:00:00Z");
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    /** Each step took ten seconds. */
    private static List<StepTime> earlier() {
        List<StepTime> times = new ArrayList<>();
        for (ScanStep step : ScanStep.values()) {
            times.add(new StepTime(step, START, START.plusSeconds(10)));
        }
        return times;
    }

    @Test
    void addsWhatIsLeftOfTheStepToTheStepsThatFollow() {
        TimeLeft left = new TimeLeft(earlier(), 1000, 1000);

        assertThat(left.from(ScanStep.STORE_ANOMALIES, START, UNKNOWN, START.plusSeconds(4)))
                .hasValue(Duration.ofSeconds(6 + 10 + 10));
    }

    @Test
    void growsWithTheNumberOfRecords() {
        TimeLeft left = new TimeLeft(earlier(), 1000, 3000);

        assertThat(left.from(ScanStep.FINISH_SCAN, START, UNKNOWN, START)).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void believesThePartitionsThatAreDoneRatherThanTheExample() {
        TimeLeft left = new TimeLeft(earlier(), 1000, 1000);

        assertThat(left.from(ScanStep.SCORE_RECORDS, START, OptionalDouble.of(.25), START.plusSeconds(20)))
                .hasValue(Duration.ofSeconds(60 + 30));
    }

    @Test
    void tellsNothingOfAStepThatTakesLongerThanItShould() {
        TimeLeft left = new TimeLeft(earlier(), 1000, 1000);

        assertThat(left.from(ScanStep.TRAIN_MODEL, START, UNKNOWN, START.plusSeconds(11)))
                .isEmpty();
    }

    @Test
    void tellsNothingWithoutAnExample() {
        TimeLeft left = new TimeLeft(List.of(), 1000, 1000);

        assertThat(left.from(ScanStep.SCORE_RECORDS, START, OptionalDouble.of(.5), START.plusSeconds(20)))
                .isEmpty();
    }
}
