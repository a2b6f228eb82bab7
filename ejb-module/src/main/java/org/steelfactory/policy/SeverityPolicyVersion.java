package org.steelfactory.policy;

import java.time.Instant;
import org.steelfactory.rules.alert.AlertPolicy;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;

/**
 * A policy as it held from one change to the next.
 *
 * @param version counts from 1; the highest holds
 * @param thresholds which decision scores are how severe
 * @param dataFault the severity of a record whose values can't be right, and which therefore isn't scored
 * @param alerts when anomalies become an alert
 * @param escalation how long alerts may wait before somebody else is told
 * @param reason why it was changed, in the author's words; {@code null} where none was given
 * @param changedBy user name of the author
 */
public record SeverityPolicyVersion(
        int version,
        SeverityPolicy thresholds,
        Severity dataFault,
        AlertPolicy alerts,
        EscalationPolicy escalation,
        String reason,
        String changedBy,
        Instant changedAt) {}
