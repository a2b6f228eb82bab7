package org.steelfactory.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.steelfactory.ledger.chain.tree.HashTiles;
import org.steelfactory.ledger.chain.tree.MerkleTree;
import org.steelfactory.ledger.chain.tree.TreeHash;
import org.steelfactory.shared.Sql;

/**
 * The tree's tiles in table {@code ledger_tile}. Works on the connection it is given; whoever appends holds the lock on
 * the ledger's head.
 */
final class LedgerTiles {

    private final Connection connection;

    LedgerTiles(Connection connection) {
        this.connection = connection;
    }

    /** The tree over the ledger's first entries. */
    MerkleTree tree(long size) {
        return new MerkleTree(new HashTiles(this::read), size);
    }

    /** Appends the leaves of the entries that follow the first {@code size}. */
    void append(long size, List<byte[]> leafHashes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger_tile (tree_level, first_index, hashes) VALUES (?, ?, ?)")) {
            for (HashTiles.Piece piece : new HashTiles(this::read).append(size, leafHashes)) {
                insert.setInt(1, piece.level());
                insert.setLong(2, piece.first());
                insert.setBytes(3, piece.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How many leaves there are. */
    long size() throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getLong(1) + row.getLong(2) / TreeHash.LENGTH,
                        "SELECT first_index, LENGTH(hashes) FROM ledger_tile WHERE tree_level = 0"
                                + " ORDER BY first_index DESC LIMIT 1")
                .orElse(0L);
    }

    private byte[][] read(int level, long first) {
        try (PreparedStatement select = connection.prepareStatement("SELECT hashes FROM ledger_tile"
                + " WHERE tree_level = ? AND first_index >= ? AND first_index < ? ORDER BY first_index")) {
            select.setInt(1, level);
            select.setLong(2, first);
            select.setLong(3, first + HashTiles.WIDTH);
            List<byte[]> hashes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] piece = row.getBytes(1);
                    for (int at = 0; at + TreeHash.LENGTH <= piece.length; at += TreeHash.LENGTH) {
                        hashes.add(Arrays.copyOfRange(piece, at, at + TreeHash.LENGTH));
                    }
                }
            }
            return hashes.toArray(byte[][]::new);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's tree can't be read: " + e.getMessage(), e);
        }
    }
}
