package org.steelfactory.rules.severity;

/** How bad an anomaly is, from nothing to report to stop the machine; ordered, so that severities compare. */
public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
