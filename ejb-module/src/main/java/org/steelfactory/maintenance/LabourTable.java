package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code work_order_labour}, on a given connection; with each change the order's sum follows. */
final class LabourTable {

    private static final int MINUTE_S = 60;

    private static final String SELECT = "SELECT * FROM work_order_labour WHERE work_order_id = ? AND NOT removed";

    /** The labour of an order, as it was noted. */
    List<Labour> of(Connection connection, long order) throws SQLException {
        return Sql.list(connection, LabourTable::labour, SELECT + " ORDER BY labour_no", order);
    }

    Optional<Labour> find(Connection connection, long order, int number) throws SQLException {
        return Sql.first(connection, LabourTable::labour, SELECT + " AND labour_no = ?", order, number);
    }

    /** User names of those who worked on an order, as far as it is noted. */
    Set<String> people(Connection connection, long order) throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT DISTINCT person FROM work_order_labour WHERE work_order_id = ? AND NOT removed",
                order));
    }

    /** Adds labour to an order that is locked, and tells its number. */
    int insert(Connection connection, long order, LabourDetails labour, String by, Instant at) throws SQLException {
        int number = OrderNotes.nextNumber(connection, "work_order_labour", "labour_no", order);
        Sql.update(
                connection,
                "INSERT INTO work_order_labour (work_order_id, labour_no, person, worked_s, noted_by, noted_at_utc, removed,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, FALSE, 0)",
                order,
                number,
                labour.person(),
                labour.minutes() * MINUTE_S,
                by,
                UtcDateTime.of(at));
        addUp(connection, order);
        return number;
    }

    void correct(Connection connection, long order, int number, LabourDetails labour, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_labour SET person = ?, worked_s = ?, corrected_at_utc = ?, version = version + 1"
                        + " WHERE work_order_id = ? AND labour_no = ?",
                labour.person(),
                labour.minutes() * MINUTE_S,
                UtcDateTime.of(at),
                order,
                number);
        addUp(connection, order);
    }

    void remove(Connection connection, long order, int number) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_labour SET removed = TRUE, version = version + 1"
                        + " WHERE work_order_id = ? AND labour_no = ?",
                order,
                number);
        addUp(connection, order);
    }

    private static void addUp(Connection connection, long order) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order SET labour_s = (SELECT SUM(worked_s) FROM work_order_labour"
                        + " WHERE work_order_id = ? AND NOT removed) WHERE id = ?",
                order,
                order);
    }

    private static Labour labour(ResultSet row) throws SQLException {
        return new Labour(
                row.getInt("labour_no"),
                new LabourDetails(row.getString("person"), row.getInt("worked_s") / MINUTE_S),
                row.getString("noted_by"),
                OrderNotes.moment(row, "noted_at_utc"),
                OrderNotes.moment(row, "corrected_at_utc"),
                row.getLong("version"));
    }
}
