package org.steelfactory.web.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.policy.EscalationMinutes;
import org.steelfactory.policy.SeverityPolicyDraft;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;

/** What an administrator edits of the severity policy. */
public class SeverityPolicyForm {

    private int version;
    private Double critical;
    private Double high;
    private Double medium;
    private Double low;
    private Severity dataFault;
    private Severity alertFrom;
    private Long alertRepeatMin;
    private List<EscalationRow> escalation;
    private String reason;

    static SeverityPolicyForm of(SeverityPolicyVersion policy) {
        SeverityPolicyForm form = new SeverityPolicyForm();
        form.version = policy.version();
        form.take(policy.thresholds());
        form.dataFault = policy.dataFault();
        form.alertFrom = policy.alerts().from();
        form.alertRepeatMin = policy.alerts().repeatAfter().toMinutes();
        form.escalation = EscalationPolicy.SEVERITIES.stream()
                .map(severity -> new EscalationRow(
                        severity, EscalationMinutes.of(policy.escalation().of(severity))))
                .toList();
        return form;
    }

    /** Takes over thresholds, such as a preset's. */
    void take(SeverityPolicy thresholds) {
        critical = thresholds.critical();
        high = thresholds.high();
        medium = thresholds.medium();
        low = thresholds.low();
    }

    SeverityPolicyDraft draft() {
        return new SeverityPolicyDraft(
                critical,
                high,
                medium,
                low,
                dataFault,
                alertFrom,
                alertRepeatMin,
                escalation.stream().collect(Collectors.toMap(EscalationRow::getSeverity, EscalationRow::minutes)));
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The version that the form started from. */
    public int getVersion() {
        return version;
    }

    public Double getCritical() {
        return critical;
    }

    public void setCritical(Double critical) {
        this.critical = critical;
    }

    public Double getHigh() {
        return high;
    }

    public void setHigh(Double high) {
        this.high = high;
    }

    public Double getMedium() {
        return medium;
    }

    public void setMedium(Double medium) {
        this.medium = medium;
    }

    public Double getLow() {
        return low;
    }

    public void setLow(Double low) {
        this.low = low;
    }

    public Severity getDataFault() {
        return dataFault;
    }

    public void setDataFault(Severity dataFault) {
        this.dataFault = dataFault;
    }

    public Severity getAlertFrom() {
        return alertFrom;
    }

    public void setAlertFrom(Severity alertFrom) {
        this.alertFrom = alertFrom;
    }

    public Long getAlertRepeatMin() {
        return alertRepeatMin;
    }

    public void setAlertRepeatMin(Long alertRepeatMin) {
        this.alertRepeatMin = alertRepeatMin;
    }

    /** How long alerts may wait, by severity, the worst first. */
    public List<EscalationRow> getEscalation() {
        return escalation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
