package org.steelfactory.ledger.laboratory;

/** What a layer did about an attempt. */
public enum LayerOutcome {
    /** Kept it from being done. */
    REFUSED,
    /** Showed it afterwards. */
    FOUND,
    /** Let it pass. */
    MISSED,
    /** Wasn't in place. */
    OFF,
    /** Had nothing to look at, because another one had refused already. */
    UNNEEDED;

    /** Whether the attempt didn't get past this layer unnoticed. */
    public boolean caught() {
        return this == REFUSED || this == FOUND;
    }
}
