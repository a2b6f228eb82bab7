package org.steelfactory.audit;

import java.time.Instant;

/**
 * Which audit entries are wanted; {@code null} where it doesn't matter.
 *
 * @param user exact user name
 * @param action exact action, such as {@code ACTIVATE_USER}
 * @param from not before this time
 * @param to before this time
 */
public record AuditQuery(String user, String action, Instant from, Instant to) {}
