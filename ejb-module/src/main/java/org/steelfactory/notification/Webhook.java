package org.steelfactory.notification;

import java.time.Instant;

/**
 * Another system that is told what happens.
 *
 * @param failuresInARow attempts that failed since the last that succeeded
 * @param switchedOff why it was switched off by itself; {@code null} where it wasn't
 * @param version counts what people change, from 0
 */
public record Webhook(
        long id,
        WebhookDetails details,
        int failuresInARow,
        String switchedOff,
        String createdBy,
        Instant createdAt,
        long version) {

    public String name() {
        return details.name();
    }

    public boolean enabled() {
        return details.enabled();
    }
}
