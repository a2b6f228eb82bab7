package org.steelfactory.web.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Webhook;
import org.steelfactory.notification.WebhookDetails;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a webhook is to be, all of it. What the API shows of one can be sent back: of that, the failures and who made it
 * are the server's own and not looked at.
 *
 * @param id the webhook's own, where it is given at all
 * @param kinds everything where they are left out, or none is named
 * @param lowestSeverity NONE, which is everything, where it is left out
 * @param enabled true where it is left out
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record WebhookRequest(
        Long id,
        @NotNull String name,
        @NotNull String url,
        List<HappeningKind> kinds,
        Severity lowestSeverity,
        Boolean enabled,
        Integer failuresInARow,
        String switchedOff,
        String createdBy,
        Instant createdAt,
        Long version) {

    /** @throws InvalidInputException when the body tells of another webhook than the address */
    WebhookDetails detailsFor(Webhook present) {
        if (id != null && id != present.id()) {
            throw new InvalidInputException("id", "NOT_ALLOWED", "The address names webhook " + present.id() + ".");
        }
        return details();
    }

    WebhookDetails details() {
        Set<HappeningKind> wanted =
                Optional.ofNullable(kinds).orElse(List.of()).stream().collect(Collectors.toSet());
        return new WebhookDetails(
                name,
                url,
                wanted,
                Optional.ofNullable(lowestSeverity).orElse(Severity.NONE),
                Optional.ofNullable(enabled).orElse(true));
    }

    long versionOf(Webhook present) {
        return Optional.ofNullable(version).orElse(present.version());
    }
}
