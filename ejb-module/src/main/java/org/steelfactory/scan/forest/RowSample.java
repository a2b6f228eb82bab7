package org.steelfactory.scan.forest;

import java.util.Arrays;

/**
 * A sample without replacement in time and space of the sample, not of what it is drawn from.
 *
 * <p>J. Bentley, R. Floyd, "A sample of brilliance", CACM 30(9), 1987.
 */
final class RowSample {

    private static final int FREE = -1;

    private RowSample() {}

    /** Different numbers out of 0..{@code of}-1, {@code count} of them, each set as likely as any other. */
    static int[] draw(SplitMix64 random, int of, int count) {
        int[] sample = new int[count];
        if (count == of) {
            Arrays.setAll(sample, i -> i);
            return sample;
        }
        int[] seen = new int[Integer.highestOneBit(count) * 4];
        Arrays.fill(seen, FREE);
        for (int i = 0; i < count; i++) {
            int newest = of - count + i;
            int candidate = random.nextInt(newest + 1);
            sample[i] = add(seen, candidate) ? candidate : newest;
            if (sample[i] == newest) {
                add(seen, newest);
            }
        }
        return sample;
    }

    private static boolean add(int[] seen, int number) {
        int mask = seen.length - 1;
        int slot = ((number * 0x9E3779B9) >>> 7) & mask;
        while (seen[slot] != FREE) {
            if (seen[slot] == number) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        seen[slot] = number;
        return true;
    }
}
