package org.steelfactory.audit;

/** How a recorded call ended. */
public enum AuditOutcome {
    SUCCEEDED,
    /** A role, a business rule or a wrong secret stood against it; nothing was changed. */
    REFUSED
}
