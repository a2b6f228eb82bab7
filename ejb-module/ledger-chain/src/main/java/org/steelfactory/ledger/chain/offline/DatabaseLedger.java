package org.steelfactory.ledger.chain.offline;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.scan.EntryTime;

/**
 * The ledger in its database, as it is at one moment: entries and head from one snapshot, checkpoints from one taken
 * just before, so that none can count more entries than there are.
 */
public final class DatabaseLedger implements LedgerSource, AutoCloseable {

    /** Connector/J's way to say “row by row, as it comes”. */
    private static final int STREAMING = Integer.MIN_VALUE;

    /** A block with so many bytes takes no further entry. */
    private static final int FULL = EntryBlock.BYTES - EntryBlock.BYTES / 8;

    private static final int CHECKPOINTS_AT_ONCE = 500;

    /** ER_NO_SUCH_TABLE. */
    private static final int UNKNOWN_TABLE = 1146;

    private record Kept(long size, String note) {}

    private final Connection entries;
    private final Connection checkpoints;
    private final int entriesIsolation;
    private final int checkpointsIsolation;
    private final Deque<Kept> nextCheckpoints = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private final LedgerHead head;

    private PreparedStatement select;
    private ResultSet row;
    private boolean ended;
    private long lastSize = -1;
    private boolean moreCheckpoints;

    /** @param entries a connection outside of any transaction; so is the other one, and both are given back so */
    public DatabaseLedger(Connection entries, Connection checkpoints) throws SQLException {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.entriesIsolation = begin(entries);
        this.checkpointsIsolation = begin(checkpoints);
        this.moreCheckpoints = readKeys();
        readCheckpoints();
        this.head = readHead();
    }

    private static int begin(Connection connection) throws SQLException {
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return before;
    }

    /** Where the ledger says that it ends. */
    public LedgerHead head() {
        return head;
    }

    private LedgerHead readHead() throws SQLException {
        try (Statement statement = entries.createStatement();
                ResultSet found = statement.executeQuery("SELECT entry_count, head_hash FROM ledger_head")) {
            if (!found.next()) {
                throw new SQLException("Table ledger_head has lost its row: the ledger's end can't be told");
            }
            return new LedgerHead(found.getLong(1), found.getString(2));
        }
    }

    /** @return false in a ledger that is older than its checkpoints */
    private boolean readKeys() throws SQLException {
        try (Statement statement = checkpoints.createStatement();
                ResultSet found = statement.executeQuery("SELECT verifier_key FROM ledger_key ORDER BY key_number")) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_TABLE) {
                return false;
            }
            throw e;
        }
    }

    private void readCheckpoints() throws SQLException {
        if (!moreCheckpoints) {
            return;
        }
        try (PreparedStatement some = checkpoints.prepareStatement("SELECT tree_size, note FROM ledger_checkpoint"
                + " WHERE tree_size > ? ORDER BY tree_size LIMIT " + CHECKPOINTS_AT_ONCE)) {
            some.setLong(1, lastSize);
            try (ResultSet found = some.executeQuery()) {
                while (found.next()) {
                    lastSize = found.getLong(1);
                    nextCheckpoints.add(new Kept(lastSize, found.getString(2)));
                }
            }
        }
        moreCheckpoints = nextCheckpoints.size() == CHECKPOINTS_AT_ONCE;
    }

    @Override
    public boolean fill(EntryBlock block) throws SQLException {
        if (ended) {
            return false;
        }
        for (String key : keys) {
            block.marks.add(new EntryBlock.Mark(0, true, key));
        }
        keys.clear();
        if (select == null) {
            select = entries.prepareStatement(
                    "SELECT entry_index, data, entry_hash, previous_hash, recorded_at_utc FROM ledger_entry"
                            + " ORDER BY entry_index",
                    ResultSet.TYPE_FORWARD_ONLY,
                    ResultSet.CONCUR_READ_ONLY);
            select.setFetchSize(STREAMING);
            row = select.executeQuery();
        }
        while (block.length < FULL && row.next()) {
            long index = row.getLong(1);
            markUpTo(block, index);
            block.put(index, row.getBytes(2), text(3), text(4), time());
        }
        if (block.length < FULL) {
            ended = true;
            markUpTo(block, Long.MAX_VALUE);
        }
        return true;
    }

    /** The checkpoints that count no entry from this one on. */
    private void markUpTo(EntryBlock block, long index) throws SQLException {
        while (!nextCheckpoints.isEmpty() && nextCheckpoints.peek().size() <= index) {
            block.marks.add(new EntryBlock.Mark(
                    block.count, false, nextCheckpoints.poll().note()));
            if (nextCheckpoints.isEmpty()) {
                readCheckpoints();
            }
        }
    }

    private byte[] text(int column) throws SQLException {
        return row.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    private long time() throws SQLException {
        LocalDateTime utc = row.getObject(5, LocalDateTime.class);
        return EntryTime.nanos(utc.toInstant(ZoneOffset.UTC));
    }

    /** Ends both snapshots. */
    @Override
    public void close() throws SQLException {
        try {
            if (select != null) {
                select.close();
            }
        } finally {
            end(entries, entriesIsolation);
            end(checkpoints, checkpointsIsolation);
        }
    }

    private static void end(Connection connection, int isolation) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
    }
}
