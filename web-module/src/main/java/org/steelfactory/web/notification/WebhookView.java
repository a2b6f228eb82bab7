package org.steelfactory.web.notification;

import java.time.Instant;
import java.util.List;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Webhook;
import org.steelfactory.rules.severity.Severity;

/**
 * A webhook as the API shows it.
 *
 * @param kinds none for everything
 * @param failuresInARow attempts that failed since the last that succeeded
 * @param switchedOff why it was switched off by itself; {@code null} where it wasn't
 */
public record WebhookView(
        long id,
        String name,
        String url,
        List<HappeningKind> kinds,
        Severity lowestSeverity,
        boolean enabled,
        int failuresInARow,
        String switchedOff,
        String createdBy,
        Instant createdAt,
        long version) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.details().url(),
                webhook.details().kinds().stream().sorted().toList(),
                webhook.details().lowestSeverity(),
                webhook.enabled(),
                webhook.failuresInARow(),
                webhook.switchedOff(),
                webhook.createdBy(),
                webhook.createdAt(),
                webhook.version());
    }
}
