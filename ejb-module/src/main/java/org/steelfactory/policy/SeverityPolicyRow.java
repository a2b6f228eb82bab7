package org.steelfactory.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.steelfactory.rules.alert.AlertPolicy;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;

/** One version of the policy. The application's database user can add rows and read them, nothing else. */
@Entity
@Table(name = "severity_policy")
class SeverityPolicyRow {

    @Id
    private int version;

    private String name;

    @Column(name = "critical_below")
    private double critical;

    @Column(name = "high_below")
    private double high;

    @Column(name = "medium_below")
    private double medium;

    @Column(name = "low_below")
    private double low;

    @Enumerated(EnumType.STRING)
    @Column(name = "data_fault_severity")
    private Severity dataFault;

    @Enumerated(EnumType.STRING)
    @Column(name = "alert_from")
    private Severity alertFrom;

    @Column(name = "alert_repeat_after_s")
    private int alertRepeatAfterS;

    @Column(name = "critical_acknowledge_s")
    private int criticalAcknowledgeS;

    @Column(name = "critical_settle_s")
    private int criticalSettleS;

    @Column(name = "high_acknowledge_s")
    private int highAcknowledgeS;

    @Column(name = "high_settle_s")
    private int highSettleS;

    @Column(name = "medium_acknowledge_s")
    private int mediumAcknowledgeS;

    @Column(name = "medium_settle_s")
    private int mediumSettleS;

    @Column(name = "low_acknowledge_s")
    private int lowAcknowledgeS;

    @Column(name = "low_settle_s")
    private int lowSettleS;

    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at_utc")
    private Instant changedAt;

    protected SeverityPolicyRow() {}

    SeverityPolicyRow(SeverityPolicyVersion policy) {
        version = policy.version();
        name = policy.thresholds().name();
        critical = policy.thresholds().critical();
        high = policy.thresholds().high();
        medium = policy.thresholds().medium();
        low = policy.thresholds().low();
        dataFault = policy.dataFault();
        alertFrom = policy.alerts().from();
        alertRepeatAfterS = seconds(policy.alerts().repeatAfter());
        criticalAcknowledgeS = seconds(policy.escalation().of(Severity.CRITICAL).acknowledge());
        criticalSettleS = seconds(policy.escalation().of(Severity.CRITICAL).settle());
        highAcknowledgeS = seconds(policy.escalation().of(Severity.HIGH).acknowledge());
        highSettleS = seconds(policy.escalation().of(Severity.HIGH).settle());
        mediumAcknowledgeS = seconds(policy.escalation().of(Severity.MEDIUM).acknowledge());
        mediumSettleS = seconds(policy.escalation().of(Severity.MEDIUM).settle());
        lowAcknowledgeS = seconds(policy.escalation().of(Severity.LOW).acknowledge());
        lowSettleS = seconds(policy.escalation().of(Severity.LOW).settle());
        reason = policy.reason();
        changedBy = policy.changedBy();
        changedAt = policy.changedAt();
    }

    SeverityPolicyVersion policy() {
        return new SeverityPolicyVersion(
                version,
                new SeverityPolicy(name, critical, high, medium, low),
                dataFault,
                new AlertPolicy(alertFrom, Duration.ofSeconds(alertRepeatAfterS)),
                escalation(),
                reason,
                changedBy,
                changedAt);
    }

    private EscalationPolicy escalation() {
        return new EscalationPolicy(Map.of(
                Severity.CRITICAL, times(criticalAcknowledgeS, criticalSettleS),
                Severity.HIGH, times(highAcknowledgeS, highSettleS),
                Severity.MEDIUM, times(mediumAcknowledgeS, mediumSettleS),
                Severity.LOW, times(lowAcknowledgeS, lowSettleS)));
    }

    private static AlertTimes times(int acknowledgeS, int settleS) {
        return new AlertTimes(Duration.ofSeconds(acknowledgeS), Duration.ofSeconds(settleS));
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }
}
