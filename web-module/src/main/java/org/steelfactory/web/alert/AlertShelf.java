package org.steelfactory.web.alert;

import java.util.EnumSet;
import java.util.Set;
import org.steelfactory.alert.AlertState;

/** How the list of alerts is divided; one part is looked at at a time. */
public enum AlertShelf {
    /** What still has to be settled. */
    OPEN(AlertState.ACTIVE, AlertState.ACKNOWLEDGED),
    /** What nobody has looked at yet. */
    ACTIVE(AlertState.ACTIVE),
    ACKNOWLEDGED(AlertState.ACKNOWLEDGED),
    /** What is open and for the one who looks. */
    MINE(AlertState.ACTIVE, AlertState.ACKNOWLEDGED),
    CLOSED(AlertState.RESOLVED, AlertState.DISMISSED);

    private final Set<AlertState> states;

    AlertShelf(AlertState first, AlertState... others) {
        states = EnumSet.of(first, others);
    }

    Set<AlertState> states() {
        return states;
    }

    /** What is open is sorted by urgency, what is closed by time. */
    String sort() {
        return this == CLOSED ? null : "-urgency";
    }
}
