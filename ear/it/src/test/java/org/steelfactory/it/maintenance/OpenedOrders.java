package org.steelfactory.it.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.maintenance.AskingForWork;
import org.steelfactory.maintenance.WantedWork;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.shared.Sql;

/** Opens and joins rows of {@code work_order} without a process, and remembers what was asked for. */
final class OpenedOrders implements AskingForWork {

    private final List<WantedWork> asked = new ArrayList<>();

    List<WantedWork> asked() {
        return asked;
    }

    @Override
    public Requested ask(Connection connection, WantedWork wanted) throws SQLException {
        asked.add(wanted);
        Optional<Long> present = Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM work_order WHERE machine_id = ? AND open_cause = ?",
                wanted.machineId(),
                wanted.cause());
        return present.isPresent()
                ? new Requested(present.get(), null, true)
                : new Requested(open(connection, wanted), null, false);
    }

    private static long open(Connection connection, WantedWork wanted) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO work_order (machine_id, title, priority, cause, open_cause, requested_by, requested_at_utc,"
                        + " state, version) VALUES (?, ?, ?, ?, ?, 'system', '2026-11-01', 'REQUESTED', 0)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, wanted.machineId());
            insert.setString(2, wanted.title());
            insert.setString(3, wanted.priority().name());
            insert.setString(4, wanted.cause());
            insert.setString(5, wanted.cause());
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** Closes an order, and says so in its history. */
    static void close(Connection connection, long order, String at) throws SQLException {
        Sql.update(connection, "UPDATE work_order SET state = 'CANCELLED', open_cause = NULL WHERE id = ?", order);
        Sql.update(
                connection,
                "INSERT INTO work_order_event (work_order_id, kind, made_by, at_utc) VALUES (?, 'CANCELLED', 'jana', ?)",
                order,
                at);
    }
}
