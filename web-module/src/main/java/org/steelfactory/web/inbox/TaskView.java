package org.steelfactory.web.inbox;

import java.time.Instant;
import java.util.List;
import org.steelfactory.inbox.Task;
import org.steelfactory.rules.severity.Severity;

/**
 * A task as the API shows it.
 *
 * @param outcomes what can be decided; {@code null} in lists
 * @param details fields that completing it takes besides outcome and comment; {@code null} in lists
 */
public record TaskView(
        String id,
        String key,
        String name,
        String process,
        String businessKey,
        String machine,
        String title,
        Severity severity,
        String assignee,
        List<String> candidateGroups,
        Instant createdAt,
        Instant dueAt,
        boolean overdue,
        Instant endedAt,
        String endedBy,
        String outcome,
        List<String> outcomes,
        List<String> details) {

    static TaskView of(Task task, Instant now) {
        return of(task, now, null, null);
    }

    static TaskView of(Task task, Instant now, List<String> outcomes, List<String> details) {
        return new TaskView(
                task.id(),
                task.key(),
                task.name(),
                task.process(),
                task.businessKey(),
                task.machine(),
                task.title(),
                task.severity(),
                task.assignee(),
                task.candidates().stream().map(Enum::name).sorted().toList(),
                task.createdAt(),
                task.dueAt(),
                task.overdueAt(now),
                task.endedAt(),
                task.endedBy(),
                task.outcome(),
                outcomes,
                details);
    }
}
