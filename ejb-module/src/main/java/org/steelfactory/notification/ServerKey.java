package org.steelfactory.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.UnavailableException;

/**
 * Makes secrets out of the server's {@code SECRET_KEY}: who gets hold of the database alone can't make them, and nothing
 * has to be decrypted. With another key all of them are others.
 */
final class ServerKey {

    private static final Logger LOG = LoggerFactory.getLogger(ServerKey.class);
    private static final String HMAC = "HmacSHA256";

    private final Optional<String> key;

    ServerKey(Optional<String> key) {
        this.key = key;
    }

    /**
     * 256 bits that nobody without the key can tell.
     *
     * @param purpose keeps secrets for different uses apart
     * @throws UnavailableException when the server has no key
     */
    byte[] secret(String purpose, String of) {
        byte[] bytes = key.orElseThrow(() -> {
                    LOG.error("NOTIFICATION-001 SECRET_KEY isn't set, so that nothing can be signed");
                    return new UnavailableException("notification.noKey");
                })
                .getBytes(StandardCharsets.UTF_8);
        return hmac(bytes, purpose + "\n" + of);
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
