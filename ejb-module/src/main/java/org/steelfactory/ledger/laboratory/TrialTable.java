package org.steelfactory.ledger.laboratory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The score card's tables, on a connection whose transaction is the caller's affair. */
public final class TrialTable {

    /** A line of one trial, before they are put together. */
    private record Line(long trial, LayerResult result) {}

    /** @return the trial with its number */
    public Trial insert(Connection connection, Trial trial) throws SQLException {
        Trial numbered = new Trial(
                insertRow(connection, trial),
                trial.tampering(),
                trial.guardsOn(),
                trial.done(),
                trial.by(),
                trial.at(),
                trial.layers());
        Sql.batch(
                connection,
                "INSERT INTO laboratory_trial_layer (trial_id, layer, outcome, detail) VALUES (?, ?, ?, ?)",
                numbered.layers().stream()
                        .map(result -> new Object[] {
                            numbered.id(),
                            result.layer().name(),
                            result.outcome().name(),
                            result.detail()
                        })
                        .toList());
        return numbered;
    }

    private static long insertRow(Connection connection, Trial trial) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO laboratory_trial (tampering, target, entry_index, guards_on, done, tried_by, tried_at_utc)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, trial.tampering().kind().name());
            insert.setString(2, trial.tampering().target().name());
            insert.setLong(3, trial.tampering().index());
            insert.setBoolean(4, trial.guardsOn());
            insert.setBoolean(5, trial.done());
            insert.setString(6, trial.by());
            insert.setObject(7, UtcDateTime.of(trial.at()));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** The newest trials, newest first. */
    public List<Trial> newest(Connection connection, int limit) throws SQLException {
        Map<Long, List<LayerResult>> layers = Sql.list(
                        connection,
                        row -> new Line(row.getLong(1), result(row)),
                        "SELECT l.trial_id, l.layer, l.outcome, l.detail FROM laboratory_trial_layer l"
                                + " JOIN (SELECT id FROM laboratory_trial ORDER BY id DESC LIMIT ?) t ON t.id = l.trial_id",
                        limit)
                .stream()
                .collect(Collectors.groupingBy(Line::trial, Collectors.mapping(Line::result, Collectors.toList())));
        return Sql.list(
                connection,
                row -> trial(row, layers.getOrDefault(row.getLong(1), List.of())),
                "SELECT id, tampering, target, entry_index, guards_on, done, tried_by, tried_at_utc"
                        + " FROM laboratory_trial ORDER BY id DESC LIMIT ?",
                limit);
    }

    public void clear(Connection connection) throws SQLException {
        Sql.update(connection, "DELETE FROM laboratory_trial");
    }

    private static LayerResult result(ResultSet row) throws SQLException {
        return new LayerResult(
                Layer.valueOf(row.getString(2)), LayerOutcome.valueOf(row.getString(3)), row.getString(4));
    }

    private static Trial trial(ResultSet row, List<LayerResult> layers) throws SQLException {
        return new Trial(
                row.getLong(1),
                new Tampering(
                        TamperingKind.valueOf(row.getString(2)),
                        TamperingTarget.valueOf(row.getString(3)),
                        row.getLong(4)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getString(7),
                Sql.moment(row, 8),
                layers.stream().sorted(Comparator.comparing(LayerResult::layer)).toList());
    }
}
