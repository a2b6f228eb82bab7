package org.steelfactory.scan;

import java.time.Instant;

/**
 * A scan of all performance records there were when it began.
 *
 * @param step the step that is under way, or was when it ended
 * @param progress how much of it is done, 0 to 1
 * @param records how many it looked at; 0 until it has read them
 * @param dataFaults how many of these have values that can't be right, and weren't scored
 * @param anomalies records below decision score 0, and the data faults; known once it has ended
 * @param alerts how many alerts it raised
 * @param finishedAt {@code null} while it runs
 * @param startedBy user name
 * @param error why it failed; {@code null} where it didn't
 * @param contamination share of the records that shall be anomalous; {@code null} for “auto”
 * @param offset what is taken from {@code -s} to get the decision score; {@code null} until the model is trained
 * @param policyVersion the version of the severity policy that judges
 * @param scheduleId the schedule that started it; {@code null} where somebody did
 */
public record Scan(
        long id,
        Detector detector,
        ScanStatus status,
        ScanStep step,
        double progress,
        long records,
        long dataFaults,
        long anomalies,
        long alerts,
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        String error,
        Double contamination,
        long seed,
        Double offset,
        int policyVersion,
        Long scheduleId) {

    /** A forest of fewer records says nothing (S-56). */
    public static final int MIN_RECORDS = 5;

    public boolean running() {
        return status == ScanStatus.RUNNING;
    }

    /** How many records can be scored. */
    long scorable() {
        return records - dataFaults;
    }
}
