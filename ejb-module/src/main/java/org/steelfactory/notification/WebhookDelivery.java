package org.steelfactory.notification;

import java.time.Instant;

/**
 * Something that a webhook was sent, or is going to be.
 *
 * @param messageId by which the receiver knows a message again that comes twice
 * @param type what it tells of, such as {@code alert.raised}
 * @param nextAttemptAt {@code null} unless it waits
 * @param lastAttemptAt {@code null} before the first
 * @param lastStatus HTTP status of the last answer; {@code null} where none came
 * @param lastError why the last attempt failed; {@code null} where it didn't
 */
public record WebhookDelivery(
        long id,
        long webhookId,
        String messageId,
        String type,
        String headline,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant lastAttemptAt,
        Integer lastStatus,
        String lastError) {}
