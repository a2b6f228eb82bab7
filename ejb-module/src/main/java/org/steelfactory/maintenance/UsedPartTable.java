package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code work_order_part}, on a given connection. */
final class UsedPartTable {

    private static final String SELECT = "SELECT * FROM work_order_part WHERE work_order_id = ? AND NOT removed";

    /** The parts of an order, as they were noted. */
    List<UsedPart> of(Connection connection, long order) throws SQLException {
        return Sql.list(connection, UsedPartTable::part, SELECT + " ORDER BY part_no", order);
    }

    Optional<UsedPart> find(Connection connection, long order, int number) throws SQLException {
        return Sql.first(connection, UsedPartTable::part, SELECT + " AND part_no = ?", order, number);
    }

    /** Adds a part to an order that is locked, and tells its number. */
    int insert(Connection connection, long order, PartDetails part, String by, Instant at) throws SQLException {
        int number = OrderNotes.nextNumber(connection, "work_order_part", "part_no", order);
        Sql.update(
                connection,
                "INSERT INTO work_order_part (work_order_id, part_no, part_number, name, quantity, unit, noted_by,"
                        + " noted_at_utc, removed, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE, 0)",
                order,
                number,
                part.partNumber(),
                part.name(),
                part.quantity(),
                part.unit(),
                by,
                UtcDateTime.of(at));
        return number;
    }

    void correct(Connection connection, long order, int number, PartDetails part, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_part SET part_number = ?, name = ?, quantity = ?, unit = ?, corrected_at_utc = ?,"
                        + " version = version + 1 WHERE work_order_id = ? AND part_no = ?",
                part.partNumber(),
                part.name(),
                part.quantity(),
                part.unit(),
                UtcDateTime.of(at),
                order,
                number);
    }

    void remove(Connection connection, long order, int number) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_part SET removed = TRUE, version = version + 1 WHERE work_order_id = ? AND part_no = ?",
                order,
                number);
    }

    private static UsedPart part(ResultSet row) throws SQLException {
        return new UsedPart(
                row.getInt("part_no"),
                new PartDetails(
                        row.getString("part_number"),
                        row.getString("name"),
                        Decimals.plain(row.getBigDecimal("quantity")),
                        row.getString("unit")),
                row.getString("noted_by"),
                OrderNotes.moment(row, "noted_at_utc"),
                OrderNotes.moment(row, "corrected_at_utc"),
                row.getLong("version"));
    }
}
