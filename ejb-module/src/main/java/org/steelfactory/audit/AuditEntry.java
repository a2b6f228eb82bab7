package org.steelfactory.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the audit log, as the document store holds it.
 *
 * @param id the outbox id it was delivered under; rises with time
 * @param userId name of the user who did it, {@code system} or {@code anonymous}
 * @param resourceId {@code ""} where it was done to nothing in particular
 * @param details plain values by name
 * @param ipAddress {@code ""} for what the system did by itself
 * @param outcome {@code SUCCEEDED} or {@code REFUSED}
 */
public record AuditEntry(
        long id,
        Instant timestamp,
        String userId,
        String action,
        String resourceType,
        String resourceId,
        Map<String, Object> details,
        String ipAddress,
        String outcome) {}
