package org.steelfactory.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;

/**
 * What the process engine tells the inbox: which tasks have come up, and which have ended. Open to every caller, because
 * the engine's threads carry none; it can be reached only from inside a transaction, the one that moves the process.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TaskBook {

    @Inject
    Database database;

    @Inject
    TaskDesks desks;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final TaskTable tasks = new TaskTable();

    /** @return what the task is about, for the engine to keep its assignee and its time too */
    public TaskSubject begun(NewTask task) {
        TaskSubject subject = desks.of(task.key()).subject(task.key(), task.businessKey());
        write(connection -> tasks.insert(connection, task, subject));
        return subject;
    }

    /** @param outcome see {@link Task#outcome} */
    public void ended(String task, String outcome) {
        write(connection -> tasks.end(connection, task, currentUser.name(), clock.instant(), outcome));
    }

    /** What is written on a connection. */
    @FunctionalInterface
    private interface Writing {
        void on(Connection connection) throws SQLException;
    }

    private void write(Writing writing) {
        database.with(connection -> {
            writing.on(connection);
            return null;
        });
        changed.fire(Changed.TASKS);
    }
}
