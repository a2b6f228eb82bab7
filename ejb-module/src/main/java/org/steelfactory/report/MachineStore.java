package org.steelfactory.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Sql;

/** Single shifts of one machine, each query bounded by an index. Works on the connection it is given. */
final class MachineStore {

    /**
     * A shift without data fault; {@code null} is what can't be told.
     *
     * @param downTimeMin in minutes
     */
    record Shift(Double downTimeMin, Double availability, Double performance, Double quality) {}

    /** The shifts that count for this day of the plant or a later one, newest first. */
    List<Shift> since(Connection connection, long machineId, LocalDate first) throws SQLException {
        return Sql.list(
                connection,
                row -> new Shift(
                        row.getObject(1, Double.class),
                        row.getObject(2, Double.class),
                        row.getObject(3, Double.class),
                        row.getObject(4, Double.class)),
                "SELECT down_time_s / 60, availability, performance, quality FROM performance_record"
                        + " WHERE machine_id = ? AND production_day >= ? AND NOT data_fault"
                        + " ORDER BY shift_start_utc DESC",
                machineId,
                first);
    }

    /** When the machine's newest recorded shift began. */
    Optional<Instant> newest(Connection connection, long machineId) throws SQLException {
        return Sql.first(
                connection,
                row -> Sql.moment(row, 1),
                "SELECT shift_start_utc FROM performance_record WHERE machine_id = ?"
                        + " ORDER BY shift_start_utc DESC LIMIT 1",
                machineId);
    }
}
