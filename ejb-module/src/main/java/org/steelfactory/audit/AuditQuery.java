package org.steelfactory.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which audit entries are wanted; what is empty doesn't restrict.
 *
 * @param user exact user name
 * @param action exact action, such as {@code ACTIVATE_USER}
 * @param from not before this time
 * @param to before this time
 */
public record AuditQuery(Optional<String> user, Optional<String> action, Optional<Instant> from, Optional<Instant> to) {

    public static final AuditQuery ALL =
            new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
