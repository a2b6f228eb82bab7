package org.steelfactory.ledger.laboratory;

import static org.steelfactory.ledger.guard.GuardedTables.LABORATORY;
import static org.steelfactory.ledger.guard.GuardedTables.LEDGER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.chain.EntryHasher;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The tables of the copy, on a connection whose transaction is the caller's affair. */
public final class CopyTable {

    /** A copy is read as a whole, and begins where the ledger does: entries from the middle are no chain. */
    public static final int MAX_ENTRIES = 5_000;

    /** What tampering may add to it before nothing more is read. */
    private static final int MAX_READ = MAX_ENTRIES + 1_000;

    private static final String ENTRY = "entry_index, data, entry_hash, previous_hash, recorded_at_utc";
    private static final String COLUMNS = ENTRY + ", entry_type, subject";
    private static final String RECORD = "SELECT made_at_utc, made_by, repaired_at_utc, entry_count, head_hash,"
            + " guards_ordered FROM ledger_laboratory WHERE id = 1";

    public CopyRecord read(Connection connection) throws SQLException {
        return record(connection, RECORD);
    }

    /** Nobody else works in the laboratory until the transaction ends. */
    public CopyRecord lock(Connection connection) throws SQLException {
        return record(connection, RECORD + " FOR UPDATE");
    }

    private static CopyRecord record(Connection connection, String sql) throws SQLException {
        return Sql.first(
                        connection,
                        row -> new CopyRecord(
                                Sql.moment(row, 1),
                                row.getString(2),
                                Sql.moment(row, 3),
                                new LedgerHead(row.getLong(4), row.getString(5)),
                                row.getBoolean(6)),
                        sql)
                .orElseThrow(() -> new SQLException("Table ledger_laboratory has lost its row"));
    }

    /** The copy as it is now, with the guards that were found around it. */
    public CopySnapshot snapshot(Connection connection, CopyRecord made, GuardStatus guards) throws SQLException {
        return new CopySnapshot(
                entries(connection, LABORATORY, MAX_READ),
                head(connection, LABORATORY),
                entries(connection, LEDGER, made.head().count()),
                guards,
                made);
    }

    boolean contains(Connection connection, GuardedTables of, long index) throws SQLException {
        return index < MAX_READ
                && Sql.number(connection, "SELECT COUNT(*) FROM " + of.entries() + " WHERE entry_index = ?", index) > 0;
    }

    private static List<LedgerEntry> entries(Connection connection, GuardedTables of, long limit) throws SQLException {
        return Sql.list(
                connection,
                CopyTable::entry,
                "SELECT " + ENTRY + " FROM " + of.entries() + " WHERE entry_index < ? ORDER BY entry_index",
                limit);
    }

    private static LedgerHead head(Connection connection, GuardedTables of) throws SQLException {
        return Sql.first(
                        connection,
                        row -> new LedgerHead(row.getLong(1), row.getString(2)),
                        "SELECT entry_count, head_hash FROM " + of.head() + " WHERE id = 1")
                .orElse(LedgerHead.EMPTY);
    }

    /**
     * Replaces the copy by the ledger's entries from the first on. The head is read before them: what is appended
     * meanwhile isn't copied.
     *
     * @param owner a connection with the right to empty the copy; no guards stand around it any more
     * @return where the ledger ended, as far as it was copied
     */
    public LedgerHead copy(Connection owner) throws SQLException {
        LedgerHead live = head(owner, LEDGER);
        LedgerHead end =
                live.count() <= MAX_ENTRIES ? live : new LedgerHead(MAX_ENTRIES, hashBefore(owner, MAX_ENTRIES));
        Sql.update(owner, "DELETE FROM " + LABORATORY.entries());
        Sql.update(
                owner,
                "INSERT INTO " + LABORATORY.entries() + " (" + COLUMNS + ") SELECT " + COLUMNS + " FROM "
                        + LEDGER.entries() + " WHERE entry_index < ? ORDER BY entry_index",
                end.count());
        moveHead(owner, end);
        return end;
    }

    /** What the entry of this index says of the one before it. */
    private static String hashBefore(Connection owner, long index) throws SQLException {
        Optional<String> previous = Sql.first(
                owner,
                row -> row.getString(1),
                "SELECT previous_hash FROM " + LEDGER.entries() + " WHERE entry_index = ?",
                index);
        return previous.orElse(EntryHasher.GENESIS);
    }

    public void moveHead(Connection owner, LedgerHead head) throws SQLException {
        Sql.update(
                owner,
                "UPDATE " + LABORATORY.head() + " SET entry_count = ?, head_hash = ? WHERE id = 1",
                head.count(),
                head.hash());
    }

    /** Takes entries out of the copy. */
    public void delete(Connection owner, List<Long> indices) throws SQLException {
        Sql.batch(
                owner,
                "DELETE FROM " + LABORATORY.entries() + " WHERE entry_index = ?",
                indices.stream().map(index -> new Object[] {index}).toList());
    }

    /** Takes entries of the ledger into the copy. */
    public void take(Connection owner, List<Long> indices) throws SQLException {
        Sql.batch(
                owner,
                "INSERT INTO " + LABORATORY.entries() + " (" + COLUMNS + ") SELECT " + COLUMNS + " FROM "
                        + LEDGER.entries() + " WHERE entry_index = ?",
                indices.stream().map(index -> new Object[] {index}).toList());
    }

    public void save(Connection connection, CopyRecord made) throws SQLException {
        Sql.update(
                connection,
                "UPDATE ledger_laboratory SET made_at_utc = ?, made_by = ?, repaired_at_utc = ?, entry_count = ?,"
                        + " head_hash = ?, guards_ordered = ? WHERE id = 1",
                column(made.madeAt()),
                made.madeBy(),
                column(made.repairedAt()),
                made.head().count(),
                made.head().hash(),
                made.guardsOrdered());
    }

    private static LocalDateTime column(Instant moment) {
        return moment == null ? null : UtcDateTime.of(moment);
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), Sql.moment(row, 5));
    }
}
