package org.steelfactory.alert;

import java.time.Instant;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.rules.severity.Severity;

/**
 * Trouble of one kind at one machine that somebody has to look at.
 *
 * @param machine name
 * @param cause what is unusual, as a code, such as {@code DOWN_TIME_HIGH}
 * @param message the same in words
 * @param severity the worst that was found so far
 * @param anomalyId the worst of its anomalies; {@code null} where it rests on none
 * @param scanId the scan that raised it; {@code null} where none did
 * @param shifts how many recorded shifts it tells of
 * @param lastSeenAt when something was last added to it
 * @param unseenSince the scan that saw newer shifts of the machine without the cause; {@code null} while it is there
 * @param assignee user name of whom it is for; {@code null} for nobody in particular
 * @param times how long it may wait, by the policy that held when it was raised or worsened
 * @param escalationLevel how often it has escalated since it waits for what it waits for, from 0
 * @param dueAt when it escalates next, or did so last where nobody else is told any more; {@code null} where it waits for
 *     no one, thus while work is requested because of it, and when it is closed
 * @param escalatesTo the role that is told then; {@code null} where nobody is any more
 * @param answeredBy what was requested because of it and hasn't ended in vain, such as {@code work-order-17}; {@code null}
 *     where nothing was
 * @param dismissalKind {@code null} unless it was dismissed
 * @param dismissalReason the same in words
 * @param mutedUntil until when the same at this machine raises no alert; {@code null} where nothing is muted
 * @param mutedShifts how many recorded shifts weren't told because of that
 * @param rule the rule that raised it; {@code null} where none did
 * @param policyVersion the version of the policy that it was raised by; {@code null} where none was asked
 * @param version counts its changes, from 0
 */
public record Alert(
        long id,
        long machineId,
        String machine,
        String cause,
        String message,
        Severity severity,
        AlertState state,
        Long anomalyId,
        Long scanId,
        long shifts,
        Instant raisedAt,
        Instant lastSeenAt,
        Long unseenSince,
        String assignee,
        AlertTimes times,
        int escalationLevel,
        Instant dueAt,
        String escalatesTo,
        String answeredBy,
        DismissalKind dismissalKind,
        String dismissalReason,
        Instant mutedUntil,
        long mutedShifts,
        String rule,
        Integer policyVersion,
        long version) {

    /** The name under which the ledger and other rooms speak of it. */
    public String subject() {
        return subject(id);
    }

    public static String subject(long id) {
        return "alert-" + id;
    }

    /** What it waits for, as long as it is open. */
    Stage stage() {
        if (state == AlertState.ACTIVE) {
            return Stage.TRIAGE;
        }
        return answeredBy == null ? Stage.SETTLEMENT : Stage.MAINTENANCE;
    }

    /** Whether it waits longer than it should. */
    public boolean overdueAt(Instant now) {
        return state.open() && dueAt != null && !dueAt.isAfter(now);
    }
}
