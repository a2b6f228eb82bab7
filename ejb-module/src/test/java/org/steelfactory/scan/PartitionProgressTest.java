package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PartitionProgressTest {

    private static final PartitionProgress.Row FRESH = new PartitionProgress.Row(4, null, 5_000L, null, false, false);
    private static final PartitionProgress.Row SCORED =
            new PartitionProgress.Row(4, "steel1", 5_000L, 31L, true, false);
    private static final PartitionProgress.Row JUDGED = new PartitionProgress.Row(4, "steel1", 5_000L, 31L, true, true);
    private static final Instant SOON = Instant.parse("2026-11-20T13:00:05Z");

    private static Optional<ScanJob> job(String node, int failures) {
        return Optional.of(new ScanJob(
                OptionalInt.of(4), node, failures, failures == 0 ? null : SOON, failures == 0 ? null : "locked"));
    }

    @Test
    void waitsUntilAServerTakesIt() {
        assertThat(FRESH.with(job(null, 0), true).state()).isEqualTo(PartitionState.WAITING);
        assertThat(FRESH.with(job("steel2", 0), true).state()).isEqualTo(PartitionState.RUNNING);
        assertThat(FRESH.with(job("steel2", 0), true).node()).isEqualTo("steel2");
    }

    @Test
    void isScoredBeforeItIsDone() {
        assertThat(SCORED.with(job(null, 0), true).state()).isEqualTo(PartitionState.SCORED);
        assertThat(SCORED.with(job(null, 0), true).isScored()).isTrue();
        assertThat(JUDGED.with(Optional.empty(), true).state()).isEqualTo(PartitionState.DONE);
        assertThat(JUDGED.with(job(null, 0), true).state()).isEqualTo(PartitionState.DONE);
    }

    @Test
    void isTriedThreeTimesAndThenGivenUp() {
        assertThat(FRESH.with(job(null, 1), true).state()).isEqualTo(PartitionState.RETRY);
        assertThat(FRESH.with(job("steel1", 2), true).state()).isEqualTo(PartitionState.RETRY);
        assertThat(FRESH.with(job(null, 3), true).state()).isEqualTo(PartitionState.FAILED);
    }

    @Test
    void isLeftByAScanThatEndedBefore() {
        assertThat(SCORED.with(Optional.empty(), false).state()).isEqualTo(PartitionState.LEFT);
        assertThat(JUDGED.with(Optional.empty(), false).state()).isEqualTo(PartitionState.DONE);
    }
}
