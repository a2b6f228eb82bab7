package org.steelfactory.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.rules.severity.Severity;

class TaskNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

    @Test
    void anOverdueTaskConcernsWhoHasTakenIt() {
        Happening news = TaskNews.overdue(task("piotr"));

        assertThat(news.users()).containsExactly("piotr");
        assertThat(news.roles()).isEmpty();
    }

    @Test
    void oneThatNobodyHasTakenConcernsEverybodyWhoMay() {
        Happening news = TaskNews.overdue(task(null));

        assertThat(news.users()).isEmpty();
        assertThat(news.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.SUPERVISOR);
        assertThat(news.kind()).isEqualTo(HappeningKind.TASK_OVERDUE);
        assertThat(news.severity()).isEqualTo(Severity.HIGH);
        assertThat(news.subject()).isEqualTo("work-order-17");
        assertThat(news.values()).containsEntry("task", "Complete work: Replace bearing");
    }

    private static Task task(String assignee) {
        return new Task(
                "1",
                "CompleteWork",
                "Complete work",
                "workOrder",
                "work-order-17",
                3L,
                "HSM-1",
                "Replace bearing",
                Severity.HIGH,
                Set.of(Role.OPERATOR, Role.SUPERVISOR),
                assignee,
                NOW,
                NOW,
                null,
                null,
                null);
    }
}
