package org.steelfactory.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.steelfactory.notification.Happening;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;

/**
 * Tells of tasks whose time has passed, of each once. Open to every caller, because the threads of timers carry none; it tells
 * nothing that isn't so.
 */
@Stateless
@PermitAll
public class OverdueTasks {

    /** Told in one transaction. */
    private static final int MOST = 100;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Event<Happening> happenings;

    @Inject
    Event<Changed> changed;

    private final TaskTable tasks = new TaskTable();

    /** @return whether there may be more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean tell() {
        Instant now = clock.instant();
        List<Task> overdue = database.with(connection -> {
            List<Task> untold = tasks.untold(connection, now, MOST);
            for (Task task : untold) {
                tasks.told(connection, task.id(), now);
            }
            return untold;
        });
        overdue.forEach(task -> happenings.fire(TaskNews.overdue(task)));
        if (!overdue.isEmpty()) {
            changed.fire(Changed.TASKS);
        }
        return overdue.size() == MOST;
    }
}
