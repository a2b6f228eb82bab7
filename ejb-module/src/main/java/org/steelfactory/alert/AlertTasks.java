package org.steelfactory.alert;

/** The keys of the tasks that an alert's process has for people, and what they come to. */
final class AlertTasks {

    static final String TRIAGE = "TriageAlert";
    static final String SETTLE = "SettleAlert";

    static final String ACKNOWLEDGED = AlertState.ACKNOWLEDGED.name();
    static final String RESOLVED = AlertState.RESOLVED.name();
    static final String DISMISSED = AlertState.DISMISSED.name();
    static final String MAINTENANCE_REQUESTED = AlertEvent.Kind.MAINTENANCE_REQUESTED.name();

    private AlertTasks() {}
}
