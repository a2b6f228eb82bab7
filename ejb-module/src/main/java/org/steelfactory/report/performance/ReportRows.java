package org.steelfactory.report.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.steelfactory.production.Period;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** Reads what happened to a machine from the tables of other rooms, at most {@link PerformanceReport#MOST_ROWS} each. */
final class ReportRows {

    /** Of a shift that was judged more than once the last verdict holds. */
    private static final String ANOMALIES =
            "SELECT a.id, r.shift_start_utc, a.severity, a.decision_score, a.detected_at_utc"
                    + " FROM performance_record r JOIN anomaly_detection a ON a.performance_record_id = r.id"
                    + " WHERE r.machine_id = ? AND r.shift_start_utc >= ? AND r.shift_start_utc < ? AND a.is_anomaly"
                    + " AND NOT EXISTS (SELECT 1 FROM anomaly_detection later"
                    + " WHERE later.performance_record_id = r.id AND later.id > a.id)"
                    + " ORDER BY r.shift_start_utc DESC, a.id DESC LIMIT " + PerformanceReport.MOST_ROWS;

    private static final String ALERTS = "SELECT id, raised_at_utc, severity, state, message FROM alert"
            + " WHERE machine_id = ? AND raised_at_utc >= ? AND raised_at_utc < ?"
            + " ORDER BY raised_at_utc DESC, id DESC LIMIT " + PerformanceReport.MOST_ROWS;

    private static final String OPEN_WORK_ORDERS =
            "SELECT id, title, priority, state, requested_by, requested_at_utc, due_at_utc FROM work_order"
                    + " WHERE machine_id = ?"
                    + " AND state IN ('REQUESTED', 'APPROVED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED')"
                    + " ORDER BY due_at_utc IS NULL, due_at_utc, id LIMIT " + PerformanceReport.MOST_ROWS;

    List<ReportedAnomaly> anomalies(Connection connection, long machineId, Period period) throws SQLException {
        return Sql.list(
                connection,
                row -> new ReportedAnomaly(
                        row.getLong(1),
                        Sql.moment(row, 2),
                        row.getString(3),
                        row.getObject(4, Double.class),
                        Sql.moment(row, 5)),
                ANOMALIES,
                machineId,
                UtcDateTime.of(period.from()),
                UtcDateTime.of(period.to()));
    }

    List<ReportedAlert> alerts(Connection connection, long machineId, Period period) throws SQLException {
        return Sql.list(
                connection,
                row -> new ReportedAlert(
                        row.getLong(1), Sql.moment(row, 2), row.getString(3), row.getString(4), row.getString(5)),
                ALERTS,
                machineId,
                UtcDateTime.of(period.from()),
                UtcDateTime.of(period.to()));
    }

    List<ReportedWorkOrder> openWorkOrders(Connection connection, long machineId) throws SQLException {
        return Sql.list(
                connection,
                row -> new ReportedWorkOrder(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Sql.moment(row, 6),
                        Sql.moment(row, 7)),
                OPEN_WORK_ORDERS,
                machineId);
    }
}
