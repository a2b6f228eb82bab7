package org.steelfactory.scan;

import java.util.OptionalDouble;
import org.steelfactory.shared.InputFaults;

/**
 * What somebody wants to be scanned, and how.
 *
 * @param detector name of a {@link Detector}
 * @param contamination the share of the records that shall be anomalous, above 0 and at most .5; empty for “auto”, which
 *     leaves it to the records
 * @param seed of the detector's random numbers: the same records and seed give the same scores
 */
public record ScanOrder(String detector, OptionalDouble contamination, long seed) {

    /** The seed where nobody names one, so that two scans of the same records agree. */
    public static final long USUAL_SEED = 42;

    /** The detector as it comes. */
    public static ScanOrder of(String detector) {
        return new ScanOrder(detector, OptionalDouble.empty(), USUAL_SEED);
    }

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    void check() {
        InputFaults faults = new InputFaults();
        if (Detector.named(detector).isEmpty()) {
            faults.add("detector", "UNKNOWN_DETECTOR", "There is no detector of this name; classic is one.");
        }
        if (contamination.isPresent() && !(contamination.getAsDouble() > 0 && contamination.getAsDouble() <= .5)) {
            faults.add("contamination", "OUT_OF_RANGE", "A share above 0 and at most 0.5 is possible.");
        }
        faults.refuseIfAny();
    }
}
