package org.steelfactory.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.steelfactory.scan.Scan;
import org.steelfactory.shared.Sql;

/** When the latest shift of each machine began that a scan has looked at. */
record NewestShifts(Map<Long, Instant> byMachine) {

    static NewestShifts of(Connection connection, Scan scan) throws SQLException {
        Map<Long, Instant> newest = new HashMap<>();
        Sql.stream(
                connection,
                row -> newest.put(row.getLong(1), Sql.moment(row, 2)),
                "SELECT machine_id, MAX(shift_start_utc) FROM scan_record WHERE scan_id = ? GROUP BY machine_id",
                scan.id());
        return new NewestShifts(newest);
    }

    /** Of a machine that the scan has looked at. */
    Instant of(long machine) {
        return byMachine.get(machine);
    }

    boolean after(long machine, Instant moment) {
        Instant newest = byMachine.get(machine);
        return newest != null && newest.isAfter(moment);
    }
}
