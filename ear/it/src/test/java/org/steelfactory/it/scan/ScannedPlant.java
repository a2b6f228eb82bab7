package org.steelfactory.it.scan;

import com.mongodb.MongoClientSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.steelfactory.audit.OutboxTable;
import org.steelfactory.demo.generator.ShiftRow;
import org.steelfactory.demo.generator.ShiftValues;
import org.steelfactory.demo.generator.SteelWorksGenerator;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.alert.AlertPolicy;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanStatus;
import org.steelfactory.scan.ScanTable;
import org.steelfactory.scan.ScanWork;
import org.steelfactory.scan.Witness;
import org.steelfactory.shared.UtcDateTime;

/** A database with the demo works' records, and scans of them; leaves the database empty behind. */
final class ScannedPlant implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    static final SeverityPolicyVersion POLICY = new SeverityPolicyVersion(
            1, SeverityPolicy.STANDARD, Severity.MEDIUM, AlertPolicy.STANDARD, null, "system", NOW);

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-05-01");

    private static final SeverityRules RULES = new SeverityRules();

    private static final String[] EMPTY = {
        "DELETE FROM anomaly_detection",
        "DELETE FROM scored_record",
        "DELETE FROM scan_record",
        "DELETE FROM scan_usual_range",
        "DELETE FROM scan_model",
        "DELETE FROM scan_partition",
        "DELETE FROM scan",
        "DELETE FROM machine_day",
        "DELETE FROM performance_record",
        "DELETE FROM machine",
        "DELETE FROM outbox",
        "DELETE FROM ledger_entry",
        "UPDATE ledger_head SET entry_count = 0, head_hash = '0000'"
    };

    private static final String INSERT =
            "INSERT INTO performance_record (machine_id, shift_start_utc, operating_time_s,"
                    + " down_time_s, planned_time_s, actual_output, ideal_output, good_units, total_units, version,"
                    + " production_day, data_fault, recorded_by, recorded_at_utc)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, FALSE, 'operator', ?)";

    private final SqlDatabase database;
    private final ScanTable scans = new ScanTable();
    private final Map<String, Long> machines = new HashMap<>();

    private ScannedPlant(SqlDatabase database) {
        this.database = database;
    }

    static ScannedPlant empty(SqlDatabase database) throws SQLException {
        database.asOwner(EMPTY);
        return new ScannedPlant(database);
    }

    /** The first records of the demo works, which runs as long as it takes. */
    static ScannedPlant withRecords(SqlDatabase database, int records) throws SQLException {
        ScannedPlant plant = empty(database);
        SteelWorksGenerator works = new SteelWorksGenerator(1, FIRST_DAY, 1 + records / 39);
        works.machines().forEach(machine -> plant.machines.put(machine.name(), 0L));
        plant.addMachines();
        try (Stream<ShiftRow> rows = works.shifts().limit(records).map(shift -> shift.row())) {
            plant.insert(rows.iterator());
        }
        return plant;
    }

    private void addMachines() throws SQLException {
        for (String name : machines.keySet()) {
            database.asOwner("INSERT INTO machine (name, type, location, status, created_at_utc, version)"
                    + " VALUES ('" + name + "', 'Any', 'Hall 2', 'ACTIVE', '2025-01-01', 0)");
        }
        for (Object[] row : query("SELECT name, id FROM machine")) {
            machines.put((String) row[0], (Long) row[1]);
        }
    }

    private void insert(Iterator<ShiftRow> rows) throws SQLException {
        database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                while (rows.hasNext()) {
                    set(insert, rows.next());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    private void set(PreparedStatement insert, ShiftRow row) throws SQLException {
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

    /** Begins a scan, and does nothing for it yet. */
    long begin(ScanOrder order) throws SQLException {
        return database.inTransaction(connection -> scans.insert(connection, order, 1, "admin", NOW));
    }

    /** One step, in a transaction of its own. */
    private <R> R step(Step<R> step) throws SQLException {
        return database.inTransaction(connection -> {
            Clock clock = Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC);
            Witness witness = new StoreWitness(connection, clock.instant());
            return step.on(new ScanWork(RULES, version -> POLICY, witness, clock, "steel1"), connection);
        });
    }

    /** A step of a scan. */
    @FunctionalInterface
    private interface Step<R> {
        R on(ScanWork work, Connection connection) throws SQLException;
    }

    Scan get(long scan) throws SQLException {
        return database.inTransaction(connection -> scans.find(connection, scan).orElseThrow());
    }

    /** A scan from beginning to end. */
    Scan scan(ScanOrder order) throws SQLException {
        long scan = begin(order);
        everyStep(scan);
        return get(scan);
    }

    /** All steps in their order, as the process takes them. */
    void everyStep(long scan) throws SQLException {
        int partitions = takeRecords(scan);
        checkData(scan);
        trainModel(scan);
        for (int number = 1; number <= partitions; number++) {
            partition(scan, number);
        }
        boolean more;
        do {
            more = storeAnomalies(scan);
        } while (more);
        finish(scan);
    }

    int takeRecords(long scan) throws SQLException {
        return step((work, connection) -> work.takeRecords(connection, scan));
    }

    boolean checkData(long scan) throws SQLException {
        return step((work, connection) -> work.checkData(connection, scan));
    }

    void trainModel(long scan) throws SQLException {
        step((work, connection) -> {
            work.trainModel(connection, scan);
            return scan;
        });
    }

    void partition(long scan, int number) throws SQLException {
        step((work, connection) -> {
            work.scorePartition(connection, scan, number);
            return scan;
        });
        step((work, connection) -> {
            work.judgePartition(connection, scan, number);
            return scan;
        });
    }

    boolean storeAnomalies(long scan) throws SQLException {
        return step((work, connection) -> work.storeAnomalies(connection, scan));
    }

    /** @return whether this completed it */
    boolean finish(long scan) throws SQLException {
        return step((work, connection) -> work.finish(connection, scan).isPresent());
    }

    void cancel(long scan) throws SQLException {
        step((work, connection) -> work.breakOff(connection, scan, ScanStatus.CANCELLED, null));
    }

    void failForLackOfRecords(long scan) throws SQLException {
        step((work, connection) -> work.failForLackOfRecords(connection, scan));
    }

    /** All rows of a query, by column. */
    List<Object[]> query(String sql) throws SQLException {
        return database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                List<Object[]> rows = new ArrayList<>();
                while (row.next()) {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    rows.add(values);
                }
                return rows;
            }
        });
    }

    long count(String tableAndCondition) throws SQLException {
        return (Long) query("SELECT COUNT(*) FROM " + tableAndCondition).get(0)[0];
    }

    void change(String sql) throws SQLException {
        database.asOwner(sql);
    }

    @Override
    public void close() throws SQLException {
        database.asOwner(EMPTY);
    }

    /** Writes to ledger and outbox on the step's own connection. */
    private record StoreWitness(Connection connection, Instant now) implements Witness {

        private static final Codec<Document> DOCUMENTS =
                MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

        @Override
        public void ledger(List<LedgerRecord> records) {
            try {
                new LedgerStore().append(connection, records, "system", now);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void documents(String collection, List<Map<String, Object>> documents) {
            List<String> texts = documents.stream()
                    .map(document -> new Document(document).toJson(DOCUMENTS))
                    .toList();
            try {
                new OutboxTable().add(connection, collection, texts, now);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
