package org.steelfactory.production.oee;

/** How an OEE is to be judged. */
public enum OeeBand {
    /** 85 % and more. */
    HEALTHY(0.85),
    /** 70 % and more. */
    WARNING(0.70),
    CRITICAL(0);

    private final double from;

    OeeBand(double from) {
        this.from = from;
    }

    /** @param oee ≥ 0, 1 = 100 % */
    public static OeeBand of(double oee) {
        if (oee >= HEALTHY.from) {
            return HEALTHY;
        }
        return oee >= WARNING.from ? WARNING : CRITICAL;
    }

    /** The OEE that the band begins at, itself in it; 1 = 100 %. */
    public double from() {
        return from;
    }
}
