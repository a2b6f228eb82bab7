package org.steelfactory.ledger.guard;

/** How guards stand in the database. */
public enum GuardState {
    /** All of them are there, as they have to be. */
    ON,
    /** None is there. */
    OFF,
    /** Some are missing, or do something else than guards do. */
    INCOMPLETE
}
