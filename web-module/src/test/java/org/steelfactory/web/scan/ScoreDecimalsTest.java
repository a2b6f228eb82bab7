package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreDecimalsTest {

    @Test
    void areTwoWhereTheyTellTheScoreFromTheThreshold() {
        assertThat(ScoreDecimals.of(-.31, -.25)).isEqualTo(2);
        assertThat(ScoreDecimals.of(-.25, -.25)).isEqualTo(2);
    }

    @Test
    void areMoreWhereTheScoreWouldSeemToLieOnTheThreshold() {
        assertThat(ScoreDecimals.of(-.2496, -.25)).isEqualTo(4);
        assertThat(ScoreDecimals.of(-.2501, -.25)).isEqualTo(4);
        assertThat(ScoreDecimals.of(-.0001, 0)).isEqualTo(4);
    }

    @Test
    void endSomewhere() {
        assertThat(ScoreDecimals.of(-.25 + 1e-12, -.25)).isEqualTo(6);
    }
}
