package org.steelfactory.scan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.steelfactory.scan.forest.IsolationForestModel;
import org.steelfactory.scan.forest.IsolationForestTrainer;
import org.steelfactory.scan.forest.TrainingRows;
import org.steelfactory.shared.Sql;

/** Trains a scan's forest with all of its records that have no data faults, and keeps it. */
final class ModelTraining {

    private static final int TREES = 100;
    private static final int SAMPLE = 256;

    private final Clock clock;

    ModelTraining(Clock clock) {
        this.clock = clock;
    }

    /** @return the model's offset */
    double train(Connection connection, Scan scan) throws SQLException {
        double contamination = scan.contamination() == null ? IsolationForestTrainer.AUTO : scan.contamination();
        IsolationForestTrainer trainer =
                new IsolationForestTrainer(TREES, SAMPLE, contamination, 1, scan.seed(), clock);
        IsolationForestModel model = trainer.train(rows(connection, scan));
        byte[] content = model.toBytes();
        Sql.update(
                connection,
                "INSERT INTO scan_model (scan_id, content, sha256, provenance) VALUES (?, ?, ?, ?)",
                scan.id(),
                content,
                sha256(content),
                model.getProvenance().toString());
        return model.offset();
    }

    /** The forest that was trained for a scan. */
    static IsolationForestModel model(Connection connection, long scanId) throws SQLException {
        byte[] content = Sql.first(
                        connection, row -> row.getBytes(1), "SELECT content FROM scan_model WHERE scan_id = ?", scanId)
                .orElseThrow(() -> new IllegalStateException("Scan " + scanId + " has no model yet"));
        return IsolationForestModel.fromBytes(content);
    }

    /** Hexadecimal, of the stored model. */
    static String sha256(Connection connection, long scanId) throws SQLException {
        return storedSha256(connection, scanId)
                .orElseThrow(() -> new IllegalStateException("Scan " + scanId + " has no model yet"));
    }

    /** The same; empty where no model was trained yet. */
    static Optional<String> storedSha256(Connection connection, long scanId) throws SQLException {
        return Sql.first(
                connection, row -> row.getString(1), "SELECT sha256 FROM scan_model WHERE scan_id = ?", scanId);
    }

    private static TrainingRows rows(Connection connection, Scan scan) throws SQLException {
        double[] values = new double[Math.toIntExact(scan.scorable() * Feature.COUNT)];
        int[] filled = {0};
        Sql.stream(
                connection,
                row -> {
                    System.arraycopy(Feature.values(row), 0, values, filled[0], Feature.COUNT);
                    filled[0] += Feature.COUNT;
                },
                "SELECT " + Feature.COLUMNS + " FROM scan_record WHERE scan_id = ? AND data_faults IS NULL"
                        + " ORDER BY performance_record_id",
                scan.id());
        String source = "scan " + scan.id() + ", its " + scan.scorable() + " records without data faults";
        return new TrainingRows(source, Feature.names(), values);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
