package org.steelfactory.it.production;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.production.MachineDays.MachineDay;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.UtcDateTime;

/** Rows of {@code performance_record} as the product writes them, for contract tests. */
public final class RecordRows {

    public static final PlantTime PLANT = new PlantTime(ZoneId.of("Europe/Berlin"));

    private RecordRows() {}

    /** A machine's shift. */
    public record Row(long machineId, Instant shiftStart, ShiftFigures figures) {

        public MachineDay day() {
            return new MachineDay(machineId, PLANT.dayOf(shiftStart));
        }
    }

    /** Empties the tables and makes machines. */
    public static List<Long> machines(SqlDatabase database, int count) throws SQLException {
        database.clearPlant();
        for (int i = 1; i <= count; i++) {
            database.asOwner("INSERT INTO machine (name, type, location, status, created_at_utc, version)"
                    + " VALUES ('M-" + i + "', 'Caster', 'Hall 2', 'ACTIVE', '2026-01-01', 0)");
        }
        return database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT id FROM machine ORDER BY id")) {
                List<Long> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
                return ids;
            }
        });
    }

    /** Shifts every eight hours; some with gaps, idle, or down from beginning to end. */
    public static List<Row> rows(List<Long> machines, Instant first, int shifts) {
        Random random = new Random(12);
        return machines.stream()
                .flatMap(machine -> IntStream.range(0, shifts)
                        .mapToObj(i -> new Row(machine, first.plusSeconds(i * 28_800L), figures(random))))
                .toList();
    }

    public static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO performance_record (machine_id,"
                + " shift_start_utc, operating_time_s, down_time_s, actual_output, ideal_output, good_units, total_units,"
                + " availability, performance, quality, oee, version, production_day, data_fault, recorded_by,"
                + " recorded_at_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 'operator', ?)")) {
            for (Row row : rows) {
                ShiftFigures figures = row.figures();
                Oee indices = Oee.of(figures);
                List<Object> values = new ArrayList<>();
                values.add(row.machineId());
                values.add(UtcDateTime.of(row.shiftStart()));
                values.add(figures.operatingTimeS());
                values.add(figures.downTimeS());
                values.add(figures.actualOutput());
                values.add(figures.idealOutput());
                values.add(figures.goodUnits());
                values.add(figures.totalUnits());
                values.add(orNull(indices.availability()));
                values.add(orNull(indices.performance()));
                values.add(orNull(indices.quality()));
                values.add(orNull(indices.oee()));
                values.add(row.day().day());
                values.add(indices.dataFault());
                values.add(UtcDateTime.of(row.shiftStart()));
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static ShiftFigures figures(Random random) {
        if (random.nextInt(12) == 0) {
            return new ShiftFigures(0.0, random.nextInt(2) * 28_800.0, 0.0, 0.0, 0.0, 0.0);
        }
        double total = random.nextDouble() * 2000;
        return new ShiftFigures(
                random.nextDouble() * 28_800,
                random.nextDouble() * 5_000,
                random.nextDouble() * 2000,
                1000 + random.nextDouble() * 1000,
                random.nextInt(10) == 0 ? null : total * random.nextDouble(),
                total);
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
