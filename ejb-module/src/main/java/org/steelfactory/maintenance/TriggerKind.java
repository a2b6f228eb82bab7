package org.steelfactory.maintenance;

/** What a trigger looks at. */
public enum TriggerKind {
    /** The OEE of a machine's last days. */
    OEE_BELOW,
    /** How many anomalies the newest scan found in a machine's shifts of the last days. */
    ANOMALIES
}
