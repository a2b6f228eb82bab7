package org.steelfactory.alert;

import java.time.Instant;
import org.steelfactory.rules.severity.Severity;

/**
 * Something that happened to an alert.
 *
 * @param by user name; {@code system} for a scan's deeds
 * @param comment in the words of who made it; {@code null} where nothing was said
 * @param severity the alert's from then on; {@code null} where it stayed
 * @param assignee whom it is for from then on; {@code null} for nobody, or where that stayed
 * @param scanId the scan that found something; {@code null} where none did
 * @param shifts how many recorded shifts came with it; {@code null} where none did
 * @param detail whom it told, which work, or until when it is muted; {@code null} where that says nothing
 */
public record AlertEvent(
        Kind kind,
        String by,
        Instant at,
        String comment,
        Severity severity,
        String assignee,
        Long scanId,
        Integer shifts,
        String detail) {

    /** What happened. */
    public enum Kind {
        RAISED,
        /** More of the same was found. */
        JOINED,
        /** Worse of the same was found. */
        WORSENED,
        /** More of the same was found, which its dismissal mutes. */
        MUTED,
        /** Newer shifts of the machine were without it. */
        UNSEEN,
        /** It waited too long; the detail says which role is told. */
        ESCALATED,
        /** It goes back to where it began to wait, as its cause is gone. */
        DEESCALATED,
        ACKNOWLEDGED,
        ASSIGNED,
        COMMENTED,
        /** The detail says which work. */
        MAINTENANCE_REQUESTED,
        /** The detail says which work, and what it came to. */
        MAINTENANCE_ENDED,
        RESOLVED,
        DISMISSED
    }

    /** A scan's deed. */
    static AlertEvent found(Kind kind, String by, Instant at, Severity severity, long scan, int shifts) {
        return new AlertEvent(kind, by, at, null, severity, null, scan, shifts, null);
    }

    /** A person's deed. */
    static AlertEvent made(Kind kind, String by, Instant at, String comment) {
        return made(kind, by, at, comment, null);
    }

    static AlertEvent made(Kind kind, String by, Instant at, String comment, String detail) {
        return new AlertEvent(kind, by, at, comment, null, null, null, null, detail);
    }
}
