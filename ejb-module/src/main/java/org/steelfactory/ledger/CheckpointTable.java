package org.steelfactory.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.chain.note.VerifierKey;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** Signed checkpoints and the keys they were signed with, as the database keeps them: rows that are only added. */
public final class CheckpointTable {

    /** ER_DUP_ENTRY. */
    private static final int DUPLICATE = 1062;

    private static final String COLUMNS = "tree_size, note, signed_at_utc";

    /** The checkpoint that counts the most entries. */
    public Optional<StoredCheckpoint> last(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                CheckpointTable::checkpoint,
                "SELECT " + COLUMNS + " FROM ledger_checkpoint ORDER BY tree_size DESC LIMIT 1");
    }

    /** @return false where another server was faster with a checkpoint of this size */
    public boolean add(Connection connection, StoredCheckpoint checkpoint) throws SQLException {
        try {
            Sql.update(
                    connection,
                    "INSERT INTO ledger_checkpoint (" + COLUMNS + ") VALUES (?, ?, ?)",
                    checkpoint.size(),
                    checkpoint.note(),
                    UtcDateTime.of(checkpoint.signedAt()));
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    /** The keys that ever signed, in their order, each as it is written. */
    public List<String> keys(Connection connection) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), "SELECT verifier_key FROM ledger_key ORDER BY key_number");
    }

    public void addKey(Connection connection, int number, VerifierKey key, long firstSize, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO ledger_key (key_number, verifier_key, first_size, known_at_utc) VALUES (?, ?, ?, ?)",
                number,
                key.toString(),
                firstSize,
                UtcDateTime.of(now));
    }

    private static StoredCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new StoredCheckpoint(row.getLong(1), row.getString(2), Sql.moment(row, 3));
    }
}
