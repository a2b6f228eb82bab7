package org.steelfactory.inbox;

import java.time.Instant;
import java.util.Set;
import org.steelfactory.access.Role;
import org.steelfactory.rules.severity.Severity;

/**
 * Something that one of some people is to decide or do.
 *
 * @param id the process engine's
 * @param key which task of its process, such as {@code ApproveWorkOrder}
 * @param name the same in words
 * @param process id of the process's definition, such as {@code workOrder}
 * @param businessKey what it is about, such as {@code work-order-17}
 * @param machine name; {@code null} where it is about none
 * @param title what it is about, in words
 * @param severity how bad it is
 * @param candidates the roles of those who may take it
 * @param assignee user name of who has taken it or was given it; {@code null} for nobody
 * @param dueAt until when it should be completed; {@code null} where no time is set
 * @param endedAt {@code null} while it is open
 * @param endedBy user name of who completed it, or of whose deed made it superfluous; {@code null} while it is open
 * @param outcome what was decided, such as {@code APPROVED}, or {@value #WITHDRAWN}; {@code null} while it is open
 */
public record Task(
        String id,
        String key,
        String name,
        String process,
        String businessKey,
        Long machineId,
        String machine,
        String title,
        Severity severity,
        Set<Role> candidates,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        Instant endedAt,
        String endedBy,
        String outcome) {

    /** The outcome of a task that nobody has to complete any more. */
    public static final String WITHDRAWN = "WITHDRAWN";

    public Task {
        candidates = Set.copyOf(candidates);
    }

    public boolean open() {
        return endedAt == null;
    }

    public boolean overdueAt(Instant now) {
        return open() && dueAt != null && dueAt.isBefore(now);
    }
}
