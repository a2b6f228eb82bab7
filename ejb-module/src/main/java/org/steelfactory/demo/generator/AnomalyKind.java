package org.steelfactory.demo.generator;

/** What can be wrong with a record. */
public enum AnomalyKind {
    /** Nothing; planned maintenance is nothing wrong either. */
    NONE(0, 0, 0),
    /** The machine stands still for hours. */
    BREAKDOWN(.20, 1, 3),
    /** Many stops of a few minutes, and less made in between. */
    MICRO_STOPS(.15, 1, 3),
    /** The machine runs, but slowly. */
    SPEED_LOSS(.15, 2, 6),
    /** More scrap from shift to shift. */
    QUALITY_DRIFT(.15, 3, 7),
    /** Somebody mistyped a number. */
    ENTRY_ERROR(.15, 1, 1),
    /** A record of a machine of another type under this one's name. */
    WRONG_MACHINE(.08, 1, 1),
    /** The figures of the shift before, once more. */
    STUCK(.06, 1, 1),
    /** One or two figures aren't there. */
    MISSING(.06, 1, 1);

    private final double share;
    private final int shortest;
    private final int longest;

    AnomalyKind(double share, int shortest, int longest) {
        this.share = share;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** How long such an anomaly lasts, in shifts. */
    int length(RandomStream random) {
        return shortest + random.below(longest - shortest + 1);
    }

    /** One of the kinds, by their shares among the anomalies that begin. */
    static AnomalyKind any(RandomStream random) {
        double left = random.uniform();
        for (AnomalyKind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        return BREAKDOWN;
    }
}
