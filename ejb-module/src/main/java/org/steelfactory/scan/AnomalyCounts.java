package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.production.Period;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * How many shifts of each machine the newest completed scan calls anomalous. Each scan judges all records anew, so that the
 * newest knows all of them; counting over several would count a shift once for each. Works on the connection it is given.
 */
public final class AnomalyCounts {

    /**
     * @param least only of this severity or worse
     * @param period in which the shifts began
     * @return without machines that have none; records whose values can't be right aren't counted
     */
    public Map<Long, Long> byMachine(Connection connection, Severity least, Period period) throws SQLException {
        List<String> severities = Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(least) >= 0)
                .map(Severity::name)
                .toList();
        List<Object> parameters = new ArrayList<>(List.of(UtcDateTime.of(period.from()), UtcDateTime.of(period.to())));
        parameters.addAll(severities);
        Map<Long, Long> counts = new HashMap<>();
        Sql.list(
                connection,
                row -> counts.put(row.getLong(1), row.getLong(2)),
                "SELECT a.machine_id, COUNT(*) FROM anomaly_detection a" + AnomalyConditions.JOIN_RECORD
                        + " WHERE a.scan_id = (SELECT MAX(id) FROM scan WHERE status = 'COMPLETED')"
                        + " AND a.is_anomaly AND a.data_faults IS NULL"
                        + " AND t.shift_start_utc >= ? AND t.shift_start_utc < ? AND a.severity IN ("
                        + String.join(", ", Collections.nCopies(severities.size(), "?")) + ") GROUP BY a.machine_id",
                parameters.toArray());
        return counts;
    }
}
