package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.StepTrouble;

class TroubleTest {

    private static final Instant SOON = Instant.parse("2026-11-20T13:00:05Z");

    @Test
    void putsPartitionsWithTheSameReasonTogether() {
        List<Trouble> troubles = Trouble.of(List.of(
                new ScanJob(OptionalInt.of(7), null, 1, SOON.plusSeconds(2), "SCAN-002 locked"),
                new ScanJob(OptionalInt.of(2), null, 2, SOON, "SCAN-002 locked"),
                new ScanJob(OptionalInt.of(5), null, 1, SOON, "out of memory")));

        assertThat(troubles).extracting(Trouble::partitions).containsExactly("2, 7", "5");
        assertThat(troubles).extracting(Trouble::kind).containsExactly(StepTrouble.LOCKED, StepTrouble.OTHER);
        assertThat(troubles.get(0).getAgainAt()).isEqualTo(SOON);
        assertThat(troubles.get(0).getAttempt()).isEqualTo(3);
    }

    @Test
    void namesNoTimeWhileItIsBeingTried() {
        Trouble trouble = Trouble.of(List.of(new ScanJob(OptionalInt.empty(), "steel1", 1, SOON, "locked")))
                .get(0);

        assertThat(trouble.getAgainAt()).isNull();
        assertThat(trouble.partitions()).isEmpty();
    }
}
