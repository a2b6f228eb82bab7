package org.steelfactory.scan;

/** The steps of a scan in their order, and which part of the whole each begins at, as far as time goes. */
public enum ScanStep {
    /** Says which records are scanned, and divides them into partitions. */
    TAKE_RECORDS(0),
    /** Reads the records once and for all, and names what their values can't be. */
    CHECK_DATA(.05),
    TRAIN_MODEL(.3),
    /** Scores and judges the partitions, any number of them at the same time. */
    SCORE_RECORDS(.35),
    /** Writes anomalies, ledger entries and documents. */
    STORE_ANOMALIES(.7),
    RAISE_ALERTS(.95),
    FINISH_SCAN(.98);

    private final double begins;

    ScanStep(double begins) {
        this.begins = begins;
    }

    /**
     * How much of a scan is done, 0 to 1.
     *
     * @param done how much of this step is, 0 to 1
     */
    double progress(double done) {
        double ends = this == FINISH_SCAN ? 1 : values()[ordinal() + 1].begins;
        return begins + (ends - begins) * done;
    }
}
