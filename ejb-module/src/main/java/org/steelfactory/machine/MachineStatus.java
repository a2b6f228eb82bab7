package org.steelfactory.machine;

/** Whether a machine produces. */
public enum MachineStatus {
    ACTIVE,
    /** Stands, but may be used again at any time. */
    INACTIVE,
    /** Is being repaired or serviced. */
    MAINTENANCE,
    /** Out of service for good; kept, because what it produced still names it. */
    RETIRED
}
