package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** What the tables of things that are numbered within a work order have in common. */
final class OrderNotes {

    private OrderNotes() {}

    /** The number of the next one in an order that is locked, from 1; those that were taken away keep theirs. */
    static int nextNumber(Connection connection, String table, String column, long order) throws SQLException {
        return (int) Sql.number(
                connection,
                "SELECT COALESCE(MAX(" + column + "), 0) + 1 FROM " + table + " WHERE work_order_id = ?",
                order);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }
}
