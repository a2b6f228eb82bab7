package org.steelfactory.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The Merkle tree hash of RFC 6962, section 2.1, over leaves that come one after the other. Only the roots of the
 * perfect subtrees on the right edge are kept, thus at most 63 hashes however many leaves there are.
 */
public final class MerkleFrontier {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    /** Root of a perfect subtree of {@code 2^height} leaves. */
    private record Subtree(int height, byte[] hash) {}

    private final MessageDigest sha256 = sha256();

    /** The newest, thus smallest, subtree comes first. */
    private final Deque<Subtree> edge = new ArrayDeque<>();

    private long size;

    /** The hash of a leaf with this text, SHA-256(0x00 ‖ UTF-8 bytes). */
    public static byte[] leafHash(String data) {
        return leafHash(data.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a leaf with these bytes, SHA-256(0x00 ‖ data). */
    public static byte[] leafHash(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    /** Adds the next leaf by its {@link #leafHash}. */
    public void add(byte[] leafHash) {
        Subtree right = new Subtree(0, leafHash.clone());
        while (!edge.isEmpty() && edge.peek().height() == right.height()) {
            right = new Subtree(right.height() + 1, node(edge.pop().hash(), right.hash()));
        }
        edge.push(right);
        size++;
    }

    /** How many leaves were added. */
    public long size() {
        return size;
    }

    /** The tree's root over all leaves so far, lower-case hex; SHA-256 of nothing where there are none. */
    public String root() {
        if (edge.isEmpty()) {
            return HexFormat.of().formatHex(sha256.digest());
        }
        Iterator<Subtree> fromTheRight = edge.iterator();
        byte[] root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = node(fromTheRight.next().hash(), root);
        }
        return HexFormat.of().formatHex(root);
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
