package org.steelfactory.it.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.TaskTable;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;

/** That overdue tasks are told of once, on every SQL database and by however many servers. */
class OverdueTaskContract {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final int MOST = 10;

    private final TaskTable tasks = new TaskTable();

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areTheOpenOnesWhoseTimeHasPassed(SqlDatabase database) throws SQLException {
        database.clearPlant();
        task(database, "late", "'2026-11-29 05:59'", "NULL");
        task(database, "later", "'2026-11-28 06:00'", "NULL");
        task(database, "due", "'2026-11-29 06:00'", "NULL");
        task(database, "timeless", "NULL", "NULL");
        task(database, "done", "'2026-11-28'", "'2026-11-28'");

        assertThat(untold(database)).containsExactly("later", "late");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areToldOfOnce(SqlDatabase database) throws SQLException {
        database.clearPlant();
        task(database, "late", "'2026-11-29 05:59'", "NULL");
        database.inTransaction(one -> {
            for (Task task : tasks.untold(one, NOW, MOST)) {
                tasks.told(one, task.id(), NOW);
            }
            assertThat(untold(database))
                    .as("what the other server tells of meanwhile")
                    .isEmpty();
            return null;
        });

        assertThat(untold(database)).isEmpty();
    }

    private List<String> untold(SqlDatabase database) throws SQLException {
        return database.inTransaction(connection -> tasks.untold(connection, NOW, MOST)).stream()
                .map(Task::id)
                .toList();
    }

    private static void task(SqlDatabase database, String id, String due, String ended) throws SQLException {
        database.asOwner(
                "INSERT INTO user_task (id, task_key, name, process, business_key, title, severity, candidates,"
                        + " created_at_utc, due_at_utc, ended_at_utc, ended_by, outcome) VALUES ('" + id
                        + "', 'VerifyWork', 'Verify work', 'workOrder', 'work-order-17', 'Bearing', 'HIGH', 'SUPERVISOR',"
                        + " '2026-11-01', " + due + ", " + ended + ", NULL, "
                        + (ended.equals("NULL") ? "NULL" : "'VERIFIED'")
                        + ")");
    }
}
