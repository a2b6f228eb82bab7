package org.steelfactory.ledger.chain.offline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.steelfactory.ledger.chain.EntryHasher;
import org.steelfactory.ledger.chain.scan.EntryScan;
import org.steelfactory.ledger.chain.scan.EntryTime;
import org.steelfactory.ledger.chain.tree.TreeHash;

/**
 * Looks at each entry of a block by itself: chain hash and leaf hash over the same bytes, and what those bytes say. This
 * is nearly all the work of verifying, and each thread does it for blocks of its own.
 */
final class BlockDigests {

    /** Entries of this type tell of a new key. */
    static final String KEY_CHANGED = "LEDGER_KEY_CHANGED";

    private static final byte LEAF = 0x00;
    private static final byte[] KEY_CHANGED_BYTES = KEY_CHANGED.getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short[] HEX = hexPairs();

    private final MessageDigest sha256 = sha256();
    private final EntryScan scan = new EntryScan();
    private final byte[] digest = new byte[TreeHash.LENGTH];
    private final byte[] hex = new byte[EntryHasher.HEX_LENGTH];

    /** Looks at an entry whose places are set. */
    void look(EntryBlock block, int i) {
        boolean read = scan.read(block.bytes, block.dataFrom[i], block.dataTo[i]) && scan.end() == block.dataTo[i];
        digest(block, i, read);
    }

    /**
     * Looks at an entry whose data begin at its place and end where their object does.
     *
     * @param limit as far as it may go
     * @return whether there is an object
     */
    boolean lookAhead(EntryBlock block, int i, int limit) {
        if (!scan.read(block.bytes, block.dataFrom[i], limit)) {
            return false;
        }
        block.dataTo[i] = scan.end();
        return true;
    }

    /** What remains to be done after {@link #lookAhead}. */
    void digest(EntryBlock block, int i) {
        digest(block, i, true);
    }

    private void digest(EntryBlock block, int i, boolean read) {
        long time = read ? scan.recordedAt() : EntryTime.NONE;
        boolean isEntry = time != EntryTime.NONE;
        block.claimed[i] = isEntry ? scan.index() : -1;
        block.claimedTime[i] = time;
        block.keyChange[i] = isEntry && scan.isOfType(KEY_CHANGED_BYTES);
        byte[] bytes = block.bytes;
        int from = block.dataFrom[i];
        int count = block.dataTo[i] - from;
        try {
            sha256.update(bytes, from, count);
            sha256.update(bytes, block.previousFrom[i], block.previousTo[i] - block.previousFrom[i]);
            sha256.digest(digest, 0, TreeHash.LENGTH);
            block.fits[i] = isWritten(bytes, block.hashFrom[i], block.hashTo[i]);
            sha256.update(LEAF);
            sha256.update(bytes, from, count);
            sha256.digest(block.leaves, i * TreeHash.LENGTH, TreeHash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("A SHA-256 hash has 32 bytes", e);
        }
    }

    /** Whether the digest is written there in lower-case hexadecimal digits. */
    private boolean isWritten(byte[] bytes, int from, int to) {
        for (int i = 0; i < TreeHash.LENGTH; i++) {
            TWO.set(hex, 2 * i, HEX[digest[i] & 0xff]);
        }
        return Arrays.equals(hex, 0, hex.length, bytes, from, to);
    }

    private static short[] hexPairs() {
        short[] pairs = new short[256];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (Character.forDigit(i & 15, 16) << 8 | Character.forDigit(i >> 4, 16));
        }
        return pairs;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
