package org.steelfactory.production.oee;

/** How an OEE is to be judged. */
public enum OeeBand {
    /** 85 % and more. */
    HEALTHY,
    /** 70 % and more. */
    WARNING,
    CRITICAL;

    private static final double HEALTHY_FROM = 0.85;
    private static final double WARNING_FROM = 0.70;

    /** @param oee ≥ 0, 1 = 100 % */
    public static OeeBand of(double oee) {
        if (oee >= HEALTHY_FROM) {
            return HEALTHY;
        }
        return oee >= WARNING_FROM ? WARNING : CRITICAL;
    }
}
