package org.steelfactory.it.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.alert.AlertRaising;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.alert.AlertPolicy;
import org.steelfactory.rules.alert.AlertRules;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanFindings;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.ScanLookup;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanProgress;
import org.steelfactory.scan.ScanStatus;
import org.steelfactory.scan.ScanTable;
import org.steelfactory.scan.ScanWork;
import org.steelfactory.scan.Witness;

/** A database with the demo works' records, and scans of them; leaves the database empty behind. */
public final class ScannedPlant implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    static final SeverityPolicyVersion POLICY = new SeverityPolicyVersion(
            1,
            SeverityPolicy.STANDARD,
            Severity.MEDIUM,
            AlertPolicy.STANDARD,
            EscalationPolicy.STANDARD,
            null,
            "system",
            NOW);

    private static final SeverityRules RULES = new SeverityRules();
    private static final AlertRules ALERT_RULES = new AlertRules();
    private static final HandlingRules HANDLING_RULES = new HandlingRules();

    private static final String[] NOTHING_TOLD = {
        "DELETE FROM outbox",
        "DELETE FROM ledger_entry",
        "DELETE FROM ledger_tile",
        "DELETE FROM ledger_head",
        "INSERT INTO ledger_head (id, entry_count, head_hash) VALUES (1, 0, '0000')"
    };

    private final SqlDatabase database;
    private final ScanTable scans = new ScanTable();
    private final ScanLookup lookup = new ScanLookup();
    private final WalkedAlerts walked = new WalkedAlerts();

    private ScannedPlant(SqlDatabase database) {
        this.database = database;
    }

    static ScannedPlant empty(SqlDatabase database) throws SQLException {
        database.clearPlant();
        database.asOwner(NOTHING_TOLD);
        return new ScannedPlant(database);
    }

    /** The first records of the demo works, which runs as long as it takes. */
    public static ScannedPlant withRecords(SqlDatabase database, int records) throws SQLException {
        ScannedPlant plant = empty(database);
        database.inTransaction(connection -> {
            new WorksRecords(connection).insert(records);
            return null;
        });
        return plant;
    }

    /** Begins a scan, and does nothing for it yet. */
    long begin(ScanOrder order) throws SQLException {
        return database.inTransaction(connection -> scans.insert(connection, order, 1, "admin", null, NOW));
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

    /** @param jobs what the process would have still to do */
    ScanProgress progress(long scan, ScanJob... jobs) throws SQLException {
        return database.inTransaction(connection -> lookup.progress(
                connection, scans.find(connection, scan).orElseThrow(), List.of(jobs), NOW.plusSeconds(2)));
    }

    ScanFindings findings(long scan) throws SQLException {
        return database.inTransaction(connection ->
                lookup.findings(connection, scans.find(connection, scan).orElseThrow()));
    }

    /** A scan from beginning to end. */
    public Scan scan(ScanOrder order) throws SQLException {
        long scan = begin(order);
        everyStep(scan);
        return get(scan);
    }

    /** All steps in their order, as the process takes them. */
    void everyStep(long scan) throws SQLException {
        untilStored(scan);
        raiseAlerts(scan, NOW);
        finish(scan);
    }

    /** The steps up to where all anomalies are stored. */
    void untilStored(long scan) throws SQLException {
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

    /** @param now the moment at which alerts are raised */
    void raiseAlerts(long scan, Instant now) throws SQLException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        database.inTransaction(connection -> {
            Witness witness = new StoreWitness(connection, now);
            ScanWork work = new ScanWork(RULES, version -> POLICY, witness, clock, "steel1");
            Optional<Scan> waiting = work.awaitingAlerts(connection, scan);
            if (waiting.isPresent()) {
                long raised = new AlertRaising(ALERT_RULES, HANDLING_RULES, walked, witness, clock)
                        .raise(connection, waiting.get(), POLICY);
                work.alertsRaised(connection, scan, raised);
            }
            return null;
        });
    }

    /** What the alerts' processes were told. */
    List<String> walked() {
        return walked.told();
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
    public List<Object[]> query(String sql) throws SQLException {
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

    public long count(String tableAndCondition) throws SQLException {
        return (Long) query("SELECT COUNT(*) FROM " + tableAndCondition).get(0)[0];
    }

    void change(String sql) throws SQLException {
        database.asOwner(sql);
    }

    @Override
    public void close() throws SQLException {
        database.clearPlant();
        database.asOwner(NOTHING_TOLD);
    }
}
