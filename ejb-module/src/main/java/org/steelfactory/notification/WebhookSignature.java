package org.steelfactory.notification;

import java.time.Instant;
import java.util.Base64;

/**
 * Signs what is posted as the Standard Webhooks specification 1.0 has it, so that receivers can check by any of its
 * libraries that it came from here, unchanged and just now.
 */
final class WebhookSignature {

    /** What secrets begin with. */
    static final String SECRET_PREFIX = "whsec_";

    private static final String VERSION = "v1,";

    private WebhookSignature() {}

    /** A secret as its receivers are shown it. */
    static String written(byte[] secret) {
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * The header {@code webhook-signature}.
     *
     * @param sentAt as the header {@code webhook-timestamp} tells it, in whole seconds
     */
    static String of(byte[] secret, String messageId, Instant sentAt, String body) {
        String signed = messageId + "." + sentAt.getEpochSecond() + "." + body;
        return VERSION + Base64.getEncoder().encodeToString(ServerKey.hmac(secret, signed));
    }
}
