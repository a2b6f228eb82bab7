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
import java.util.Optional;
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

    /**
     * @return what the task is about, for the engine to keep its assignee and its time too; empty where no room knows of it:
     *     somebody has deployed a process beside the product's, whose tasks aren't the inbox's
     */
    public Optional<TaskSubject> begun(NewTask task) {
        Optional<TaskSubject> subject =
                desks.find(task.key()).map(desk -> desk.subject(task.key(), task.businessKey()));
        subject.ifPresent(known -> write(connection -> tasks.insert(connection, task, known)));
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
