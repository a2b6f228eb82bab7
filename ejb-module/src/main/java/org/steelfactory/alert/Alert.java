package org.steelfactory.alert;

import java.time.Instant;
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
 * @param assignee user name of whom it is for; {@code null} for nobody in particular
 * @param dueAt until when it should be settled; {@code null} where no time is set
 * @param dismissalReason {@code null} unless it was dismissed
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
        String assignee,
        Instant dueAt,
        String dismissalReason,
        String rule,
        Integer policyVersion,
        long version) {

    /** The name under which the ledger and other rooms speak of it. */
    public String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "alert-" + id;
    }
}
