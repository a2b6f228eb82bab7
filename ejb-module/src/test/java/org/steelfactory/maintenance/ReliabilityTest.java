package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final double HOUR = 3_600;

    @Test
    void dividesOperatingTimeAndFailuresByTheNumberOfFailures() {
        Reliability machine = new Reliability(1_200 * HOUR, 4, 10 * HOUR, 2, 30 * HOUR);

        assertThat(machine.meanTimeBetweenFailuresS()).hasValue(300 * HOUR);
        assertThat(machine.meanTimeToRestorationS()).hasValue(2.5 * HOUR);
        assertThat(machine.unplannedShare()).hasValue(.25);
    }

    @Test
    void tellsNothingOfFailuresThatThereWerent() {
        Reliability machine = new Reliability(1_200 * HOUR, 0, 0, 1, HOUR);

        assertThat(machine.meanTimeBetweenFailuresS()).isEmpty();
        assertThat(machine.meanTimeToRestorationS()).isEmpty();
        assertThat(machine.unplannedShare()).hasValue(0);
        assertThat(new Reliability(HOUR, 0, 0, 0, 0).unplannedShare()).isEmpty();
    }
}
