package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Partitions.Partition;
import org.steelfactory.scan.forest.IsolationForestModel;
import org.steelfactory.shared.Sql;

/** Scores the records of a partition; those with data faults are listed without a score. */
final class Scoring {

    /** A record that is to be scored, or {@code null} values where it has a fault. */
    private record Row(long id, double[] values) {}

    /**
     * What came out for a partition.
     *
     * @param anomalies below decision score 0, or with a data fault
     * @param lowestDecision {@code null} where no record has a score
     */
    record Outcome(long records, long anomalies, Double lowestDecision) {}

    Outcome score(Connection connection, Partition partition) throws SQLException {
        IsolationForestModel model = ModelTraining.model(connection, partition.scanId());
        List<Row> rows = rows(connection, partition);
        double[] scores =
                scores(model, rows.stream().filter(row -> row.values != null).toList());
        List<Object[]> scored = new ArrayList<>();
        int next = 0;
        long anomalies = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (Row row : rows) {
            boolean faulty = row.values == null;
            Double score = faulty ? null : scores[next++];
            Double decision = faulty ? null : model.decision(score);
            scored.add(new Object[] {partition.scanId(), row.id, score, decision, Severity.NONE.name()});
            anomalies += faulty || decision < 0 ? 1 : 0;
            lowest = faulty ? lowest : Math.min(lowest, decision);
        }
        Sql.batch(
                connection,
                "INSERT INTO scored_record (scan_id, performance_record_id, anomaly_score, decision_score, severity)"
                        + " VALUES (?, ?, ?, ?, ?)",
                scored);
        return new Outcome(rows.size(), anomalies, scores.length == 0 ? null : lowest);
    }

    private static List<Row> rows(Connection connection, Partition partition) throws SQLException {
        return Sql.list(
                connection,
                row -> new Row(
                        row.getLong("performance_record_id"),
                        row.getString("data_faults") == null ? Feature.values(row) : null),
                "SELECT performance_record_id, data_faults, " + Feature.COLUMNS + " FROM scan_record"
                        + " WHERE scan_id = ? AND performance_record_id BETWEEN ? AND ? ORDER BY performance_record_id",
                partition.scanId(),
                partition.firstRecord(),
                partition.lastRecord());
    }

    private static double[] scores(IsolationForestModel model, List<Row> rows) {
        double[] values = new double[rows.size() * Feature.COUNT];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).values, 0, values, i * Feature.COUNT, Feature.COUNT);
        }
        double[] scores = new double[rows.size()];
        model.score(values, Feature.COUNT, scores);
        return scores;
    }
}
