package org.steelfactory.maintenance;

/** What became of a plan's occurrence when its time had come. */
public enum OccurrenceOutcome {
    /** A work order was opened. */
    OPENED,
    /** One was open for the same already; the request joined it. */
    JOINED,
    /** None was, because the machine is retired. */
    SKIPPED
}
