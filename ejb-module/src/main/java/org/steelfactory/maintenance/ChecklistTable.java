package org.steelfactory.maintenance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code work_order_step}, on a given connection. */
final class ChecklistTable {

    private static final String SELECT = "SELECT * FROM work_order_step WHERE work_order_id = ? AND NOT removed";

    /** The steps of an order, in their order. */
    List<ChecklistStep> of(Connection connection, long order) throws SQLException {
        return Sql.list(connection, ChecklistTable::step, SELECT + " ORDER BY step_no", order);
    }

    Optional<ChecklistStep> find(Connection connection, long order, int number) throws SQLException {
        return Sql.first(connection, ChecklistTable::step, SELECT + " AND step_no = ?", order, number);
    }

    /** Adds an open step to an order that is locked, and tells its number. */
    int insert(Connection connection, long order, NewStep step, String by, Instant at) throws SQLException {
        int number = OrderNotes.nextNumber(connection, "work_order_step", "step_no", order);
        Sql.update(
                connection,
                "INSERT INTO work_order_step (work_order_id, step_no, step_type, instruction, required, unit, lower_limit,"
                        + " upper_limit, added_by, added_at_utc, finding, removed, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, FALSE, 0)",
                order,
                number,
                step.type().name(),
                step.text(),
                step.required(),
                step.unit(),
                step.lowerLimit(),
                step.upperLimit(),
                by,
                UtcDateTime.of(at));
        return number;
    }

    void answer(
            Connection connection, long order, int number, StepAnswer answer, boolean finding, String by, Instant at)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_step SET done = ?, measured = ?, remark = ?, finding = ?, answered_by = ?,"
                        + " answered_at_utc = ?, version = version + 1 WHERE work_order_id = ? AND step_no = ?",
                answer.done(),
                answer.value(),
                answer.remark(),
                finding,
                by,
                UtcDateTime.of(at),
                order,
                number);
    }

    void reopen(Connection connection, long order, int number) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_step SET done = NULL, measured = NULL, remark = NULL, finding = FALSE,"
                        + " answered_by = NULL, answered_at_utc = NULL, version = version + 1"
                        + " WHERE work_order_id = ? AND step_no = ?",
                order,
                number);
    }

    void remove(Connection connection, long order, int number) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_step SET removed = TRUE, version = version + 1 WHERE work_order_id = ? AND step_no = ?",
                order,
                number);
    }

    private static ChecklistStep step(ResultSet row) throws SQLException {
        Instant answeredAt = OrderNotes.moment(row, "answered_at_utc");
        return new ChecklistStep(
                row.getInt("step_no"),
                StepType.valueOf(row.getString("step_type")),
                row.getString("instruction"),
                row.getBoolean("required"),
                row.getString("unit"),
                decimal(row, "lower_limit"),
                decimal(row, "upper_limit"),
                row.getString("added_by"),
                OrderNotes.moment(row, "added_at_utc"),
                answeredAt == null ? null : answer(row),
                row.getBoolean("finding"),
                row.getString("answered_by"),
                answeredAt,
                row.getLong("version"));
    }

    private static StepAnswer answer(ResultSet row) throws SQLException {
        boolean done = row.getBoolean("done");
        return new StepAnswer(row.wasNull() ? null : done, decimal(row, "measured"), row.getString("remark"));
    }

    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return Decimals.plain(row.getBigDecimal(column));
    }
}
