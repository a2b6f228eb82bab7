package org.steelfactory.web.inbox;

import org.steelfactory.inbox.TaskFilter.Share;

/** The parts of the inbox that are looked at one at a time. */
public enum TaskShelf {
    ALL(Share.ALL),
    MINE(Share.MINE),
    /** What nobody has taken yet. */
    GROUPS(Share.UNCLAIMED),
    OVERDUE(Share.ALL);

    private final Share share;

    TaskShelf(Share share) {
        this.share = share;
    }

    Share share() {
        return share;
    }
}
