package org.steelfactory.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.ledger.chain.offline.DatabaseLedger;
import org.steelfactory.ledger.chain.offline.LedgerReport;
import org.steelfactory.ledger.chain.offline.LedgerVerifier;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * The ledger's tables. Works on the connection it is given; the transaction is the caller's affair.
 *
 * <p>Appends of all nodes queue at the lock of the one head row, so that the chain can't fork.
 */
public final class LedgerStore {

    private static final String ENTRY = "entry_index, data, entry_hash, previous_hash, recorded_at_utc";

    /** Locks the head until the transaction ends. */
    public LedgerHead lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT entry_count, head_hash FROM ledger_head FOR UPDATE");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw headIsGone();
            }
            return new LedgerHead(row.getLong(1), row.getString(2));
        }
    }

    /** Where the ledger ends, as far as it is committed. */
    public LedgerHead head(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        row -> new LedgerHead(row.getLong(1), row.getString(2)),
                        "SELECT entry_count, head_hash FROM ledger_head")
                .orElseThrow(LedgerStore::headIsGone);
    }

    /** Appends the records in their order, and their leaves to the tree. */
    public List<LedgerEntry> append(Connection connection, List<LedgerRecord> records, String by, Instant now)
            throws SQLException {
        LedgerHead before = lockHead(connection);
        ChainBuilder chain = new ChainBuilder(before);
        List<LedgerEntry> entries = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger_entry (" + ENTRY + ", entry_type, subject) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (LedgerRecord ledgerRecord : records) {
                LedgerEntry entry = chain.append(ledgerRecord.type(), by, now, ledgerRecord.fields());
                insert.setLong(1, entry.index());
                insert.setString(2, entry.data());
                insert.setString(3, entry.hash());
                insert.setString(4, entry.previousHash());
                insert.setObject(5, UtcDateTime.of(now));
                insert.setString(6, ledgerRecord.type());
                insert.setString(7, ledgerRecord.subject().orElse(null));
                insert.addBatch();
                entries.add(entry);
                leaves.add(MerkleFrontier.leafHash(entry.data()));
            }
            insert.executeBatch();
        }
        new LedgerTiles(connection).append(before.count(), leaves);
        moveHead(connection, chain.head());
        return entries;
    }

    private static void moveHead(Connection connection, LedgerHead head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE ledger_head SET entry_count = ?, head_hash = ? WHERE id = 1")) {
            update.setLong(1, head.count());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
    }

    /**
     * Verifies the whole ledger as it is at one moment: what is appended meanwhile can't look like a fault, and nobody
     * has to wait.
     *
     * @param entries a connection outside of any transaction
     * @param checkpoints another one
     */
    public LedgerReport verify(Connection entries, Connection checkpoints) throws SQLException {
        try (DatabaseLedger ledger = new DatabaseLedger(entries, checkpoints)) {
            return LedgerVerifier.with(1).endingAt(ledger.head()).verify(ledger);
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is read but the database", e);
        }
    }

    public Optional<LedgerEntry> find(Connection connection, long index) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + ENTRY + " FROM ledger_entry WHERE entry_index = ?")) {
            select.setLong(1, index);
            return entries(select).stream().findFirst();
        }
    }

    /**
     * A page of entries, newest first unless {@code sort=index}.
     *
     * @param type only entries of this type; empty for all
     */
    public List<LedgerEntry> page(Connection connection, Optional<String> type, PageRequest request)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + ENTRY + " FROM ledger_entry"
                + " WHERE (? IS NULL OR entry_type = ?) ORDER BY entry_index "
                + (request.oldestFirst("index") ? "ASC" : "DESC") + " LIMIT ? OFFSET ?")) {
            select.setString(1, type.orElse(null));
            select.setString(2, type.orElse(null));
            select.setInt(3, request.size());
            select.setInt(4, request.offset());
            return entries(select);
        }
    }

    /** The entries that tell of one thing, newest first. */
    public List<LedgerEntry> about(Connection connection, String subject, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + ENTRY + " FROM ledger_entry WHERE subject = ? ORDER BY entry_index DESC LIMIT ?")) {
            select.setString(1, subject);
            select.setInt(2, limit);
            return entries(select);
        }
    }

    /** How many entries there are, of this type where one is given. */
    public long count(Connection connection, Optional<String> type) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM ledger_entry WHERE (? IS NULL OR entry_type = ?)")) {
            select.setString(1, type.orElse(null));
            select.setString(2, type.orElse(null));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The types that occur, in alphabetical order. */
    public List<String> types(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT DISTINCT entry_type FROM ledger_entry ORDER BY entry_type");
                ResultSet row = select.executeQuery()) {
            List<String> types = new ArrayList<>();
            while (row.next()) {
                types.add(row.getString(1));
            }
            return types;
        }
    }

    private static List<LedgerEntry> entries(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<LedgerEntry> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("entry_index"),
                row.getString("data"),
                row.getString("entry_hash"),
                row.getString("previous_hash"),
                UtcDateTime.instant(row.getObject("recorded_at_utc", LocalDateTime.class)));
    }

    private static SQLException headIsGone() {
        return new SQLException("Table ledger_head has lost its row: the ledger's end can't be told");
    }
}
