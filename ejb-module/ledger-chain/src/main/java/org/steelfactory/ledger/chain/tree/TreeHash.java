package org.steelfactory.ledger.chain.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962, section 2.1: SHA-256 with one byte before what is hashed, so that a leaf can't be taken for a
 * node. One is for one thread; {@link #of} gives another.
 */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest sha256;

    private TreeHash(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    public static TreeHash of() {
        try {
            return new TreeHash(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The root of a tree without leaves: the hash of nothing. */
    public byte[] empty() {
        return sha256.digest();
    }

    public byte[] leaf(byte[] data) {
        sha256.update(LEAF);
        return sha256.digest(data);
    }

    public byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    /**
     * The root of a perfect tree over these hashes.
     *
     * @param hashes a power of two of them
     */
    public byte[] perfect(byte[][] hashes) {
        if (Integer.bitCount(hashes.length) != 1) {
            throw new IllegalArgumentException("A perfect tree has a power of two of leaves, not " + hashes.length);
        }
        byte[][] level = hashes;
        while (level.length > 1) {
            byte[][] above = new byte[level.length / 2][];
            for (int i = 0; i < above.length; i++) {
                above[i] = node(level[2 * i], level[2 * i + 1]);
            }
            level = above;
        }
        return level[0];
    }
}
