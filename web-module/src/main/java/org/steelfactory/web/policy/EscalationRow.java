package org.steelfactory.web.policy;

import org.steelfactory.policy.EscalationMinutes;
import org.steelfactory.rules.severity.Severity;

/** What an administrator edits of the times after which alerts of a severity escalate. */
public class EscalationRow {

    private final Severity severity;
    private Long acknowledge;
    private Long settle;

    EscalationRow(Severity severity, EscalationMinutes minutes) {
        this.severity = severity;
        acknowledge = minutes.acknowledge();
        settle = minutes.settle();
    }

    EscalationMinutes minutes() {
        return new EscalationMinutes(acknowledge, settle);
    }

    public Severity getSeverity() {
        return severity;
    }

    /** Minutes. */
    public Long getAcknowledge() {
        return acknowledge;
    }

    public void setAcknowledge(Long acknowledge) {
        this.acknowledge = acknowledge;
    }

    /** Minutes. */
    public Long getSettle() {
        return settle;
    }

    public void setSettle(Long settle) {
        this.settle = settle;
    }
}
