package org.steelfactory.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the next entry's previous hash must be, where anything tells it. Kept as bytes, to be compared a million times. */
final class LastHash {

    private byte[] bytes = EntryHasher.GENESIS.getBytes(StandardCharsets.UTF_8);
    private int length = bytes.length;
    private boolean known = true;

    void forget() {
        known = false;
    }

    void set(String hash) {
        byte[] written = hash.getBytes(StandardCharsets.UTF_8);
        set(written, 0, written.length);
    }

    void set(byte[] array, int from, int to) {
        length = to - from;
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        System.arraycopy(array, from, bytes, 0, length);
        known = true;
    }

    boolean is(byte[] array, int from, int to) {
        return known && Arrays.equals(bytes, 0, length, array, from, to);
    }

    Optional<String> get() {
        return known ? Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8)) : Optional.empty();
    }
}
