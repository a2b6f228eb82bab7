package org.steelfactory.it.stores;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.steelfactory.shared.migration.DatabaseRights;

/**
 * A migrated SQL database for contract tests.
 *
 * @param name what the test's name says of it
 * @param application connects as the application's user, with its rights only
 * @param owner connects as the schema's owner
 */
public record SqlDatabase(String name, DataSource application, DataSource owner) {

    static SqlDatabase migrated(String name, DataSource application, DataSource owner) {
        Flyway.configure().dataSource(owner).load().migrate();
        new DatabaseRights(owner, application).grant();
        return new SqlDatabase(name, application, owner);
    }

    static DataSource dataSource(String url, String user, String password) {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** What a test does on a connection. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** Works as the application does: in one transaction, committed at the end. */
    public <R> R inTransaction(Work<R> work) throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            R result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    /** Takes away the plant's machines, whatever was recorded of them, and whatever was found in that. */
    public void clearPlant() throws SQLException {
        asOwner(Stream.of(
                        "user_task",
                        "work_order_attachment",
                        "work_order_labour",
                        "work_order_part",
                        "work_order_step",
                        "work_order_event",
                        "work_order",
                        "alert_event",
                        "alert_anomaly",
                        "alert",
                        "anomaly_detection",
                        "scored_record",
                        "scan_record",
                        "scan_usual_range",
                        "scan_model",
                        "scan_partition",
                        "scan_step",
                        "scan",
                        "scan_schedule",
                        "machine_day",
                        "performance_record",
                        "production_batch",
                        "record_import_row",
                        "record_import_error",
                        "record_import",
                        "machine")
                .map(table -> "DELETE FROM " + table)
                .toArray(String[]::new));
    }

    /** Does what only the owner can: tamper. */
    public void asOwner(String... statements) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
