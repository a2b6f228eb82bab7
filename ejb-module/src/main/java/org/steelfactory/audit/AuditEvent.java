package org.steelfactory.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that was done, or tried, and that an auditor may ask about. When, from where and (unless it is named here)
 * by whom is added when it is recorded.
 *
 * @param user who did it; {@code null} for the caller
 * @param action what was done, UPPER_SNAKE
 * @param resourceType the kind of thing it was done to, kebab-case
 * @param resourceId which one; {@code ""} where there is none
 * @param details what else is worth knowing, as plain values; never a password, a token or one of their hashes
 */
public record AuditEvent(
        String user,
        String action,
        String resourceType,
        String resourceId,
        Map<String, Object> details,
        AuditOutcome outcome) {

    /** @throws IllegalArgumentException when a detail's name says that its value is a secret */
    public AuditEvent {
        details.keySet().forEach(AuditEvent::refuseSecret);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Something the caller did, successfully. */
    public static AuditEvent of(String action, String resourceType, Object resourceId) {
        return new AuditEvent(null, action, resourceType, String.valueOf(resourceId), Map.of(), AuditOutcome.SUCCEEDED);
    }

    /** The same, done by a user who isn't the caller; for sign-in, where there is no caller yet. */
    public AuditEvent by(String otherUser) {
        return new AuditEvent(otherUser, action, resourceType, resourceId, details, outcome);
    }

    /** The same with one more detail. */
    public AuditEvent with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new AuditEvent(user, action, resourceType, resourceId, more, outcome);
    }

    /** The same, but refused. */
    public AuditEvent refused() {
        return new AuditEvent(user, action, resourceType, resourceId, details, AuditOutcome.REFUSED);
    }

    /** It as the document store keeps it. */
    public Map<String, Object> document(String doer, String address, Instant at) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user_id", doer);
        document.put("action", action);
        document.put("resource_type", resourceType);
        document.put("resource_id", resourceId);
        document.put("details", details);
        document.put("timestamp", at);
        document.put("ip_address", address);
        document.put("outcome", outcome);
        return document;
    }

    private static void refuseSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Stream.of("password", "secret", "token", "passwordhash", "tokenhash")
                .anyMatch(lower::endsWith)) {
            throw new IllegalArgumentException(
                    "The audit log takes no secrets; leave the detail \"" + name + "\" out.");
        }
    }
}
