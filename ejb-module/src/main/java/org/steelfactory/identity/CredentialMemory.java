package org.steelfactory.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes which HTTP Basic credentials were right, so that a client that sends them with each call
 * doesn't cost a password hash each time.
 *
 * <p>Kept are HMACs under a random key of this process, never a password. What is remembered is bound to the account's
 * security version: once the password, role or state changes, on whichever node, it is worth nothing.
 */
@ApplicationScoped
class CredentialMemory {

    static final Duration KEPT = Duration.ofMinutes(5);
    static final int MAX_ENTRIES = 1_000;

    private static final String HMAC = "HmacSHA256";

    private final Map<String, Remembered> entries = new LinkedHashMap<>();
    private final SecretKeySpec key;

    @Inject
    Clock clock;

    private record Remembered(int securityVersion, Instant until) {}

    CredentialMemory() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, HMAC);
    }

    /** The security version under which these credentials were right a moment ago. */
    OptionalInt recall(String username, String password) {
        String mac = mac(username, password);
        synchronized (entries) {
            Remembered remembered = entries.get(mac);
            return remembered != null && clock.instant().isBefore(remembered.until())
                    ? OptionalInt.of(remembered.securityVersion())
                    : OptionalInt.empty();
        }
    }

    void remember(String username, String password, int securityVersion) {
        String mac = mac(username, password);
        synchronized (entries) {
            entries.remove(mac);
            if (entries.size() >= MAX_ENTRIES) {
                dropOldest();
            }
            entries.put(mac, new Remembered(securityVersion, clock.instant().plus(KEPT)));
        }
    }

    private void dropOldest() {
        Iterator<String> oldest = entries.keySet().iterator();
        oldest.next();
        oldest.remove();
    }

    private String mac(String username, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
