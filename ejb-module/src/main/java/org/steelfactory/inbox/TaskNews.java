package org.steelfactory.inbox;

import org.steelfactory.access.Role;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;

/** What people may be told of tasks. */
final class TaskNews {

    private TaskNews() {}

    /** For whoever has taken the task; where nobody has, for everybody who may. */
    static Happening overdue(Task task) {
        Happening news = Happening.of(HappeningKind.TASK_OVERDUE, task.severity(), task.businessKey())
                .with("task", task.name() + ": " + task.title());
        if (task.assignee() != null) {
            return news.toUser(task.assignee());
        }
        for (Role candidate : task.candidates()) {
            news = news.toRoles(candidate);
        }
        return news;
    }
}
