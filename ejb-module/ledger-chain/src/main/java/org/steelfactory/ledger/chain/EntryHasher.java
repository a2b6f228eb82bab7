package org.steelfactory.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that binds an entry to the one before: SHA-256 over the UTF-8 bytes of data and previous hash. */
public final class EntryHasher {

    /** The previous hash of the first entry. */
    public static final String GENESIS = "0000";

    /** Characters of a hash. */
    public static final int HEX_LENGTH = 64;

    private EntryHasher() {}

    /** Lower-case hex SHA-256 of {@code data + previousHash}. */
    public static String hash(String data, String previousHash) {
        MessageDigest digest = sha256();
        digest.update(data.getBytes(StandardCharsets.UTF_8));
        digest.update(previousHash.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
