package org.steelfactory.web.notification;

import org.steelfactory.notification.Webhooks;

/**
 * A webhook with a secret that was just made.
 *
 * @param secret what messages are signed with (Standard Webhooks); answered this once
 */
public record IssuedWebhookView(long id, WebhookView webhook, String secret) {

    static IssuedWebhookView of(Webhooks.Issued issued) {
        return new IssuedWebhookView(issued.id(), WebhookView.of(issued.webhook()), issued.secret());
    }
}
