package org.steelfactory.ledger.chain.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.scan.EntryTime;
import org.steelfactory.ledger.chain.tree.TreeHash;

/**
 * Some entries that follow each other, as bytes with the places where data and hashes stand in them; and, once they were
 * looked at, what each of them proves by itself. Blocks are used over and over, so that a ledger of any length takes the
 * same memory.
 */
public final class EntryBlock {

    /** About so many bytes of entries. */
    static final int BYTES = 512 << 10;

    /** The entry doesn't say where it is kept; only its data say what place it was recorded for. */
    static final long NO_PLACE = -1;

    private static final int FIRST_ENTRIES = 2_048;

    byte[] bytes = new byte[BYTES];
    int length;

    int count;
    int[] dataFrom = new int[FIRST_ENTRIES];
    int[] dataTo = new int[FIRST_ENTRIES];
    int[] hashFrom = new int[FIRST_ENTRIES];
    int[] hashTo = new int[FIRST_ENTRIES];
    int[] previousFrom = new int[FIRST_ENTRIES];
    int[] previousTo = new int[FIRST_ENTRIES];
    /** Where it is kept, see {@link #NO_PLACE}. */
    long[] place = new long[FIRST_ENTRIES];
    /** The time beside it in nanoseconds; {@link EntryTime#NONE} where there is none beside it. */
    long[] keptTime = new long[FIRST_ENTRIES];

    /** Whether its hash fits its data and previous hash. */
    boolean[] fits = new boolean[FIRST_ENTRIES];
    /** What its data say of its place; −1 where they aren't those of an entry. */
    long[] claimed = new long[FIRST_ENTRIES];
    /** What its data say of its time. */
    long[] claimedTime = new long[FIRST_ENTRIES];
    /** Whether its data tell of a new key. */
    boolean[] keyChange = new boolean[FIRST_ENTRIES];

    byte[] leaves = new byte[FIRST_ENTRIES * TreeHash.LENGTH];

    final List<Mark> marks = new ArrayList<>();

    /**
     * What stands between entries.
     *
     * @param before how many of the block's entries come first
     * @param key whether it is a public key, else it is a checkpoint
     * @param text as it was written
     */
    record Mark(int before, boolean key, String text) {}

    void clear() {
        length = 0;
        count = 0;
        marks.clear();
    }

    /** Room for one more entry. */
    int next() {
        if (count == dataFrom.length) {
            int more = count * 2;
            dataFrom = Arrays.copyOf(dataFrom, more);
            dataTo = Arrays.copyOf(dataTo, more);
            hashFrom = Arrays.copyOf(hashFrom, more);
            hashTo = Arrays.copyOf(hashTo, more);
            previousFrom = Arrays.copyOf(previousFrom, more);
            previousTo = Arrays.copyOf(previousTo, more);
            place = Arrays.copyOf(place, more);
            keptTime = Arrays.copyOf(keptTime, more);
            fits = Arrays.copyOf(fits, more);
            claimed = Arrays.copyOf(claimed, more);
            claimedTime = Arrays.copyOf(claimedTime, more);
            keyChange = Arrays.copyOf(keyChange, more);
            leaves = Arrays.copyOf(leaves, more * TreeHash.LENGTH);
        }
        return count++;
    }

    /** Puts bytes behind those that are there, and tells where they begin. */
    int put(byte[] more) {
        int from = length;
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more.length, bytes.length * 2));
        }
        System.arraycopy(more, 0, bytes, from, more.length);
        length += more.length;
        return from;
    }

    /** Puts an entry whose parts are given, as a database does. */
    void put(long index, byte[] data, byte[] hash, byte[] previousHash, long time) {
        int i = next();
        dataFrom[i] = put(data);
        dataTo[i] = length;
        hashFrom[i] = put(hash);
        hashTo[i] = length;
        previousFrom[i] = put(previousHash);
        previousTo[i] = length;
        place[i] = index;
        keptTime[i] = time;
    }

    String data(int i) {
        return text(dataFrom[i], dataTo[i]);
    }

    /** A copy of an entry, kept at this place. */
    LedgerEntry entry(int i, long at) {
        long time = keptTime[i] == EntryTime.NONE ? claimedTime[i] : keptTime[i];
        return new LedgerEntry(
                at,
                data(i),
                text(hashFrom[i], hashTo[i]),
                text(previousFrom[i], previousTo[i]),
                time == EntryTime.NONE ? null : EntryTime.instant(time));
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
