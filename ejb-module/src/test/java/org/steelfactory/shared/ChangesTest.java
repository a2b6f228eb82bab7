package org.steelfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Changes changes = new Changes();

    @Test
    void eachTopicHasTheNumberOfItsOwnLatestChange() {
        changes.remember(Changed.FIGURES);
        changes.remember(new Changed("scan-42"));

        assertThat(changes.latest("figures")).isEqualTo(1);
        assertThat(changes.latest("scan-42")).isEqualTo(2);
        assertThat(changes.latest("scan-43")).isZero();
        assertThat(changes.latest()).isEqualTo(2);
    }

    @Test
    void topicsThatWereSilentLongestAreForgotten() {
        changes.remember(Changed.FIGURES);
        for (int scan = 0; scan < 2_000; scan++) {
            changes.remember(new Changed("scan-" + scan));
        }

        assertThat(changes.latest("figures")).isZero();
        assertThat(changes.latest("scan-1999")).isEqualTo(2_001);
    }
}
