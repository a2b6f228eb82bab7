package org.steelfactory.ledger.chain.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree kept as tiles of {@value #WIDTH} hashes, as C2SP's tlog-tiles does: only every eighth level is stored, the ones
 * between are made anew when they are asked for. A leaf then costs 32 bytes and little else to append, and a proof reads
 * one tile for each eight levels.
 *
 * <p>Tiles grow in pieces that are never changed: what was written stays as it is, as the ledger's rows do.
 */
public final class HashTiles implements NodeReader {

    /** Levels that one tile spans. */
    public static final int HEIGHT = 8;

    /** Hashes in a whole tile. */
    public static final int WIDTH = 1 << HEIGHT;

    private final Store store;
    private final TreeHash hash = TreeHash.of();
    private final Map<Tile, byte[][]> read = new HashMap<>();

    /** Where pieces of tiles are kept. */
    @FunctionalInterface
    public interface Store {

        /**
         * The hashes of a tile, in their order, as far as they are there.
         *
         * @param level of the tile's hashes, a multiple of {@value #HEIGHT}
         * @param first index of the tile's first hash at that level
         */
        byte[][] tile(int level, long first);
    }

    /**
     * Hashes that follow each other within one tile.
     *
     * @param level of the hashes, a multiple of {@value #HEIGHT}
     * @param first index of the first one at that level
     * @param hashes one after the other, {@value TreeHash#LENGTH} bytes each
     */
    public record Piece(int level, long first, byte[] hashes) {}

    private record Tile(int level, long first) {}

    /** Reads each tile once; make a new one to see what was appended since. */
    public HashTiles(Store store) {
        this.store = store;
    }

    @Override
    public byte[] node(int level, long index) {
        int base = level - level % HEIGHT;
        int count = 1 << (level - base);
        long first = index * count;
        byte[][] tile = tile(base, first - first % WIDTH);
        int offset = (int) (first % WIDTH);
        if (offset + count > tile.length) {
            throw new IllegalStateException("The tree's tile of level " + base + " that begins at " + (first - offset)
                    + " has " + tile.length + " hashes, wanted are " + (offset + count));
        }
        byte[][] hashes = new byte[count][];
        System.arraycopy(tile, offset, hashes, 0, count);
        return hash.perfect(hashes);
    }

    /**
     * What is to be written when leaves are appended: the leaves themselves, and the hash of each tile that they make
     * whole, on all levels. Before them, what is stored has to be all of the tree's earlier leaves.
     *
     * @param size leaves that the tree has already
     */
    public List<Piece> append(long size, List<byte[]> leafHashes) {
        List<Piece> pieces = new ArrayList<>();
        append(pieces, 0, size, leafHashes);
        return pieces;
    }

    private void append(List<Piece> pieces, int level, long from, List<byte[]> hashes) {
        List<byte[]> whole = new ArrayList<>();
        long firstWhole = from / WIDTH;
        int done = 0;
        while (done < hashes.size()) {
            long first = from + done;
            int offset = (int) (first % WIDTH);
            int count = Math.min(WIDTH - offset, hashes.size() - done);
            List<byte[]> run = hashes.subList(done, done + count);
            pieces.add(new Piece(level, first, joined(run)));
            if (offset + count == WIDTH) {
                whole.add(hash.perfect(completed(level, first - offset, offset, run)));
            }
            done += count;
        }
        if (!whole.isEmpty()) {
            append(pieces, level + HEIGHT, firstWhole, whole);
        }
    }

    private byte[][] completed(int level, long first, int offset, List<byte[]> run) {
        byte[][] hashes = new byte[WIDTH][];
        if (offset > 0) {
            byte[][] stored = store.tile(level, first);
            if (stored.length != offset) {
                throw new IllegalStateException("The tree's tile of level " + level + " that begins at " + first
                        + " has " + stored.length + " hashes, it should have " + offset);
            }
            System.arraycopy(stored, 0, hashes, 0, offset);
        }
        for (int i = 0; i < run.size(); i++) {
            hashes[offset + i] = run.get(i);
        }
        return hashes;
    }

    private byte[][] tile(int level, long first) {
        return read.computeIfAbsent(new Tile(level, first), tile -> store.tile(level, first));
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, all, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return all;
    }
}
