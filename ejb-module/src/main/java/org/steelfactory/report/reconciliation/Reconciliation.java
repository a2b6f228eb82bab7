package org.steelfactory.report.reconciliation;

import java.time.Instant;
import org.steelfactory.audit.AuditEvent;

/**
 * A comparison of the stores.
 *
 * @param startedBy user name; {@code system} for what nobody in particular started
 * @param documentsRead whether the document store took part
 * @param anomalies how many anomalies were compared
 * @param scans how many scans
 * @param otherDocuments how many documents that tell of neither, such as the audit log's
 * @param onTheWay documents that waited in the outbox still; they aren't missing
 * @param differences how many were found; the first {@value #KEPT} are kept
 * @param documentsWritten documents that were written again
 * @param documentsLeft documents that differ, or are missing, and were left so, because what they would be written from
 *     differs itself
 */
public record Reconciliation(
        long id,
        Cause cause,
        Verdict verdict,
        Instant startedAt,
        Instant endedAt,
        String startedBy,
        boolean documentsRead,
        long anomalies,
        long scans,
        long otherDocuments,
        long onTheWay,
        long differences,
        long documentsWritten,
        long documentsLeft) {

    /** Whoever has more of them has one cause, and not a list to work off. */
    public static final int KEPT = 1_000;

    /** The name that others know it by, such as {@code reconciliation-12}. */
    public String subject() {
        return "reconciliation-" + id;
    }

    /** What the audit log is told of it. */
    AuditEvent audited() {
        AuditEvent event = AuditEvent.of(
                        cause == Cause.REBUILD ? "REBUILD_DOCUMENTS" : "RECONCILE_STORES", "reconciliation", id)
                .with("cause", cause)
                .with("verdict", verdict)
                .with("differences", differences);
        return cause == Cause.REBUILD ? event.with("written", documentsWritten).with("left", documentsLeft) : event;
    }
}
