package org.steelfactory.ledger;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.steelfactory.launcher.SqlAccess;
import org.steelfactory.launcher.Stores;
import org.steelfactory.shared.migration.DatabaseRights;

/** The embedded database, as the launcher starts it, with a ledger that grows to a million entries. */
final class BenchDatabase implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int PROOFS = 1_000;
    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00.123456Z");

    private final Stores stores;
    private final DataSource application;
    private final LedgerStore store = new LedgerStore();

    /**
     * What was measured.
     *
     * @param lastAppendsPerSecond of the last tenth
     * @param proofMillis median of {@value #PROOFS} proofs of random entries
     * @param proofMillis99 99th percentile of them
     */
    record Figures(
            double appendsPerSecond,
            double lastAppendsPerSecond,
            double proofMillis,
            double proofMillis99,
            double verifyMillis) {}

    private BenchDatabase(Stores stores, DataSource application) {
        this.stores = stores;
        this.application = application;
    }

    static BenchDatabase start(Path parent) {
        Stores stores = Stores.start(parent.resolve(Long.toString(System.nanoTime(), 36)));
        SqlAccess sql = stores.sql();
        DataSource owner = dataSource(sql.url(), sql.ownerUser(), sql.ownerPassword());
        DataSource application = dataSource(sql.url(), sql.user(), sql.password());
        Flyway.configure().dataSource(owner).load().migrate();
        new DatabaseRights(owner, application).grant();
        return new BenchDatabase(stores, application);
    }

    Figures measure() throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            append(connection, 0, LedgerBench.ENTRIES / 10 * 9);
            long lastTenth = System.nanoTime();
            append(connection, LedgerBench.ENTRIES / 10 * 9, LedgerBench.ENTRIES);
            long end = System.nanoTime();
            double[] proofs = proofs(connection);
            return new Figures(
                    LedgerBench.ENTRIES / ((end - start) / 1e9),
                    LedgerBench.ENTRIES / 10 / ((end - lastTenth) / 1e9),
                    LedgerBench.median(proofs),
                    percentile99(proofs),
                    verify());
        }
    }

    private void append(Connection connection, int from, int to) throws SQLException {
        Random random = new Random(from);
        for (int i = from; i < to; i += BATCH) {
            List<LedgerRecord> records = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                records.add(LedgerBench.record(random, i + j));
            }
            store.append(connection, records, "system", NOW.plusNanos(i * 1_000L));
            connection.commit();
        }
    }

    private static double[] proofs(Connection connection) {
        LedgerTree tree = new LedgerTree();
        Random random = new Random(2);
        double[] millis = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long start = System.nanoTime();
            tree.inclusion(connection, random.nextInt(LedgerBench.ENTRIES), LedgerBench.ENTRIES);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private double verify() throws SQLException {
        long start = System.nanoTime();
        try (Connection entries = application.getConnection();
                Connection checkpoints = application.getConnection()) {
            store.verify(entries, checkpoints);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile99(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 99 / 100];
    }

    private static DataSource dataSource(String url, String user, String password) {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    @Override
    public void close() {
        stores.close();
    }
}
