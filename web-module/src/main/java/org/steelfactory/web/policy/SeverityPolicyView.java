package org.steelfactory.web.policy;

import java.time.Instant;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.Severity;

/**
 * A version of the severity policy.
 *
 * @param name {@code classic} or {@code standard} where the thresholds are a preset's, else {@code custom}
 * @param critical decision score below which a record is CRITICAL, −1..1; the others alike, rising. A severity that
 *     the policy doesn't use has the threshold of the next more severe one, and {@code critical} −1
 * @param alertRepeatMin minutes in which a closed alert isn't raised again
 * @param criticalAcknowledgeMin minutes that nobody may look at a CRITICAL alert before others are told; the other
 *     severities alike
 * @param criticalSettleMin minutes that somebody may know of a CRITICAL alert without settling it, before others are told;
 *     the other severities alike
 */
public record SeverityPolicyView(
        int version,
        String name,
        double critical,
        double high,
        double medium,
        double low,
        Severity dataFault,
        Severity alertFrom,
        long alertRepeatMin,
        long criticalAcknowledgeMin,
        long criticalSettleMin,
        long highAcknowledgeMin,
        long highSettleMin,
        long mediumAcknowledgeMin,
        long mediumSettleMin,
        long lowAcknowledgeMin,
        long lowSettleMin,
        String reason,
        String changedBy,
        Instant changedAt) {

    static SeverityPolicyView of(SeverityPolicyVersion policy) {
        return new SeverityPolicyView(
                policy.version(),
                policy.thresholds().name(),
                policy.thresholds().critical(),
                policy.thresholds().high(),
                policy.thresholds().medium(),
                policy.thresholds().low(),
                policy.dataFault(),
                policy.alerts().from(),
                policy.alerts().repeatAfter().toMinutes(),
                policy.escalation().of(Severity.CRITICAL).acknowledge().toMinutes(),
                policy.escalation().of(Severity.CRITICAL).settle().toMinutes(),
                policy.escalation().of(Severity.HIGH).acknowledge().toMinutes(),
                policy.escalation().of(Severity.HIGH).settle().toMinutes(),
                policy.escalation().of(Severity.MEDIUM).acknowledge().toMinutes(),
                policy.escalation().of(Severity.MEDIUM).settle().toMinutes(),
                policy.escalation().of(Severity.LOW).acknowledge().toMinutes(),
                policy.escalation().of(Severity.LOW).settle().toMinutes(),
                policy.reason(),
                policy.changedBy(),
                policy.changedAt());
    }
}
