package org.steelfactory.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.steelfactory.rules.alert.AlertPolicy;
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
        alertRepeatAfterS = Math.toIntExact(policy.alerts().repeatAfter().toSeconds());
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
                reason,
                changedBy,
                changedAt);
    }
}
