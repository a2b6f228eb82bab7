package org.steelfactory.maintenance;

/** Told by CDI event when something may ask for work sooner than it is looked at by itself. */
enum LookAgain {
    PLANS,
    TRIGGERS
}
