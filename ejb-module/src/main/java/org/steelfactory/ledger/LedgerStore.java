package org.steelfactory.ledger;

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
import org.steelfactory.ledger.chain.ChainVerifier;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UtcDateTime;

/**
 * The ledger's tables. Works on the connection it is given; the transaction is the caller's affair.
 *
 * <p>Appends of all nodes queue at the lock of the one head row, so that the chain can't fork.
 */
public final class LedgerStore {

    private static final String ENTRY = "entry_index, data, entry_hash, previous_hash, recorded_at_utc";

    /** Connector/J's way to say “row by row, as it comes”. */
    private static final int STREAMING = Integer.MIN_VALUE;

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

    /** Appends the records in their order. */
    public List<LedgerEntry> append(Connection connection, List<LedgerRecord> records, String by, Instant now)
            throws SQLException {
        ChainBuilder chain = new ChainBuilder(lockHead(connection));
        List<LedgerEntry> entries = new ArrayList<>();
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
            }
            insert.executeBatch();
        }
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
     * Verifies the whole ledger. Head and entries come from one statement, which is one snapshot: what is appended
     * meanwhile can't look like a fault, and nobody has to wait.
     */
    public Verification verify(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT h.entry_count, h.head_hash, " + ENTRY
                        + " FROM ledger_head h LEFT JOIN ledger_entry e ON 1 = 1 ORDER BY entry_index",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(STREAMING);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw headIsGone();
                }
                ChainVerifier verifier = new ChainVerifier(new LedgerHead(row.getLong(1), row.getString(2)));
                do {
                    if (row.getObject("entry_index") != null) {
                        verifier.accept(entry(row));
                    }
                } while (row.next());
                return verifier.finish();
            }
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
