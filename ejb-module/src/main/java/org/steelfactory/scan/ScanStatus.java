package org.steelfactory.scan;

/** How far a scan has come; it leaves RUNNING once and for all. */
public enum ScanStatus {
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
