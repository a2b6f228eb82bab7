package org.steelfactory.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.steelfactory.ledger.chain.tree.TreeHash;

/**
 * The Merkle tree hash of RFC 6962, section 2.1, over leaves that come one after the other. Only the roots of the
 * perfect subtrees on the right edge are kept, thus at most 63 hashes however many leaves there are.
 */
public final class MerkleFrontier {

    private static final int HASH = TreeHash.LENGTH;
    private static final byte NODE = 0x01;

    private final MessageDigest sha256 = sha256();

    /** The subtree of 2^level leaves is here where that bit of the size is set. */
    private final byte[] edge = new byte[Long.SIZE * HASH];

    private final byte[] right = new byte[HASH];

    private long size;

    /** The hash of a leaf with this text, SHA-256(0x00 ‖ UTF-8 bytes). */
    public static byte[] leafHash(String data) {
        return leafHash(data.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a leaf with these bytes, SHA-256(0x00 ‖ data). */
    public static byte[] leafHash(byte[] data) {
        return TreeHash.of().leaf(data);
    }

    /** Adds the next leaf by its {@link #leafHash}. */
    public void add(byte[] leafHash) {
        add(leafHash, 0);
    }

    /** Adds the next leaf, whose hash is the {@value TreeHash#LENGTH} bytes from this place on. */
    public void add(byte[] leafHashes, int from) {
        System.arraycopy(leafHashes, from, right, 0, HASH);
        int level = Long.numberOfTrailingZeros(~size);
        for (int below = 0; below < level; below++) {
            joinRight(below);
        }
        System.arraycopy(right, 0, edge, level * HASH, HASH);
        size++;
    }

    /** How many leaves were added. */
    public long size() {
        return size;
    }

    /** The tree's root over all leaves so far, lower-case hex; SHA-256 of nothing where there are none. */
    public String root() {
        return HexFormat.of().formatHex(rootHash());
    }

    /** The same as bytes. */
    public byte[] rootHash() {
        if (size == 0) {
            return sha256.digest();
        }
        int level = Long.numberOfTrailingZeros(size);
        System.arraycopy(edge, level * HASH, right, 0, HASH);
        for (level++; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                joinRight(level);
            }
        }
        return right.clone();
    }

    /** The node above the edge's subtree of a level and what lies right of it. */
    private void joinRight(int level) {
        sha256.update(NODE);
        sha256.update(edge, level * HASH, HASH);
        sha256.update(right, 0, HASH);
        try {
            sha256.digest(right, 0, HASH);
        } catch (DigestException e) {
            throw new IllegalStateException("A SHA-256 hash has 32 bytes", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
