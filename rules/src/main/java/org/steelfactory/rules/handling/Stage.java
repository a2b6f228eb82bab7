package org.steelfactory.rules.handling;

/** What an open alert waits for. */
public enum Stage {
    /** That somebody looks at it. */
    TRIAGE,
    /** That it is settled by who knows of it. */
    SETTLEMENT,
    /** That the work ends that was requested because of it. */
    MAINTENANCE
}
