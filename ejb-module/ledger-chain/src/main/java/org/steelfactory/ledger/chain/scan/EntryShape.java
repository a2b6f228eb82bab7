package org.steelfactory.ledger.chain.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What entries of one kind have in common: all bytes of their data but the values. Entries of the same shape needn't be
 * taken apart anew; what lies between their values is compared, and only the values are read.
 */
final class EntryShape {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] parts;
    /** Where each part ends in them; there is one more than there are values. */
    private final int[] partEnds;

    /** The value, counted from 0, that says the place, the time, the type; and the one that says who. */
    final int index;

    final int recordedAt;
    final int type;
    final int by;

    private EntryShape(byte[] parts, int[] partEnds, int index, int recordedAt, int type, int by) {
        this.parts = parts;
        this.partEnds = partEnds;
        this.index = index;
        this.recordedAt = recordedAt;
        this.type = type;
        this.by = by;
    }

    /**
     * The shape of data whose values were found.
     *
     * @param starts where each value starts
     * @param ends where each ends
     * @param count of values
     */
    static EntryShape of(
            byte[] bytes,
            int from,
            int to,
            int[] starts,
            int[] ends,
            int count,
            int index,
            int recordedAt,
            int type,
            int by) {
        byte[] parts = new byte[to - from];
        int[] partEnds = new int[count + 1];
        int length = 0;
        int at = from;
        for (int i = 0; i <= count; i++) {
            int end = i < count ? starts[i] : to;
            System.arraycopy(bytes, at, parts, length, end - at);
            length += end - at;
            partEnds[i] = length;
            at = i < count ? ends[i] : to;
        }
        return new EntryShape(Arrays.copyOf(parts, length), partEnds, index, recordedAt, type, by);
    }

    int values() {
        return partEnds.length - 1;
    }

    /** Behind the part that comes before a value, if it stands here; −1 where it doesn't. */
    int behind(int part, byte[] bytes, int at, int limit) {
        int from = part == 0 ? 0 : partEnds[part - 1];
        int length = partEnds[part] - from;
        if (at + length > limit) {
            return -1;
        }
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) EIGHT.get(parts, from + i) != (long) EIGHT.get(bytes, at + i)) {
                return -1;
            }
        }
        for (; i < length; i++) {
            if (parts[from + i] != bytes[at + i]) {
                return -1;
            }
        }
        return at + length;
    }
}
