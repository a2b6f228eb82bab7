package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectsTest {

    @Test
    void knowWhereAThingIsByItsName() {
        assertThat(Subjects.address("anomaly-312")).hasValue("/anomalies/312");
        assertThat(Subjects.address("work-order-17")).hasValue("/maintenance/17");
        assertThat(Subjects.address("reconciliation-3")).hasValue("/reconciliation?run=3");
        assertThat(Subjects.address("ledger-entry-57")).hasValue("/ledger?entry=57");
    }

    @Test
    void knowNothingOfWhatHasNoPage() {
        assertThat(Subjects.address("")).isEmpty();
        assertThat(Subjects.address("anomaly-")).isEmpty();
        assertThat(Subjects.address("ladle-3")).isEmpty();
        assertThat(Subjects.address("anomaly-1234567890123456789")).isEmpty();
    }
}
