package org.steelfactory.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.ledger.chain.tree.ConsistencyProof;
import org.steelfactory.ledger.chain.tree.InclusionProof;
import org.steelfactory.shared.Sql;

/** The Merkle tree over the ledger's entries: what it proves, and how it is built where it is behind the entries. */
public final class LedgerTree {

    /** Entries that are read at once while the tree is built. */
    private static final int STEP = 5_000;

    /** The root over the first entries, which have to be there. */
    public byte[] root(Connection connection, long size) {
        return new LedgerTiles(connection).tree(size).root();
    }

    /** That an entry is among the first {@code size}. */
    public InclusionProof inclusion(Connection connection, long index, long size) {
        return new LedgerTiles(connection).tree(size).inclusion(index, size);
    }

    /** That the first {@code to} entries begin with the first {@code from}. */
    public ConsistencyProof consistency(Connection connection, long from, long to) {
        return new LedgerTiles(connection).tree(to).consistency(from, to);
    }

    /**
     * Adds the entries that have no leaf yet: all of them in a ledger that is older than its tree. The caller holds the
     * lock on the head.
     *
     * @return how many were added
     */
    public long catchUp(Connection connection, LedgerHead head) throws SQLException {
        LedgerTiles tiles = new LedgerTiles(connection);
        long first = tiles.size();
        long size = first;
        while (size < head.count()) {
            List<byte[]> leaves = Sql.list(
                    connection,
                    row -> MerkleFrontier.leafHash(row.getString(1)),
                    "SELECT data FROM ledger_entry WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index",
                    size,
                    Math.min(size + STEP, head.count()));
            if (leaves.isEmpty()) {
                throw new SQLException("The ledger's tree ends at entry " + size + ", which isn't there any more");
            }
            tiles.append(size, leaves);
            size += leaves.size();
        }
        return size - first;
    }
}
