package org.steelfactory.it.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.steelfactory.demo.generator.LabelledShift;
import org.steelfactory.demo.generator.ShiftRow;
import org.steelfactory.demo.generator.ShiftValues;
import org.steelfactory.demo.generator.SteelWorksGenerator;
import org.steelfactory.demo.generator.WorksMachine;
import org.steelfactory.shared.UtcDateTime;

/** The demo works' machines and records as rows. */
record WorksRecords(Connection connection) {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-05-01");
    private static final int RECORDS_A_DAY = 13 * SteelWorksGenerator.SHIFTS_A_DAY;

    private static final String INSERT_MACHINE = "INSERT INTO machine (name, type, location, status, created_at_utc,"
            + " version) VALUES (?, ?, 'Hall 2', 'ACTIVE', '2025-01-01', 0)";

    private static final String INSERT_RECORD = "INSERT INTO performance_record (machine_id, shift_start_utc,"
            + " operating_time_s, down_time_s, planned_time_s, actual_output, ideal_output, good_units, total_units,"
            + " version, production_day, data_fault, recorded_by, recorded_at_utc)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, FALSE, 'operator', ?)";

    /** The first records of a works that runs as long as it takes. */
    void insert(int records) throws SQLException {
        SteelWorksGenerator works = new SteelWorksGenerator(1, FIRST_DAY, 1 + records / RECORDS_A_DAY);
        for (WorksMachine machine : works.machines()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_MACHINE)) {
                insert.setString(1, machine.name());
                insert.setString(2, machine.type().name());
                insert.executeUpdate();
            }
        }
        Map<String, Long> machines = machines();
        try (PreparedStatement insert = connection.prepareStatement(INSERT_RECORD)) {
            for (LabelledShift shift : works.shifts().limit(records).toList()) {
                set(insert, machines, shift.row());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Map<String, Long> machines() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT name, id FROM machine")) {
            Map<String, Long> machines = new HashMap<>();
            while (row.next()) {
                machines.put(row.getString(1), row.getLong(2));
            }
            return machines;
        }
    }

    private static void set(PreparedStatement insert, Map<String, Long> machines, ShiftRow row) throws SQLException {
        ShiftValues values = row.values();
        Instant start = row.day().atTime(4 + 8 * row.shift(), 0).toInstant(ZoneOffset.UTC);
        Object[] parameters = {
            machines.get(row.machine()),
            UtcDateTime.of(start),
            seconds(values.operatingTime()),
            seconds(values.downTime()),
            seconds(values.plannedTime()),
            values.actualOutput(),
            values.idealOutput(),
            values.goodUnits(),
            values.totalUnits(),
            row.day(),
            UtcDateTime.of(start)
        };
        for (int i = 0; i < parameters.length; i++) {
            insert.setObject(i + 1, parameters[i]);
        }
    }

    private static Double seconds(Double minutes) {
        return minutes == null ? null : minutes * 60;
    }
}
