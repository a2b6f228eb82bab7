package org.steelfactory.web.scan;

import java.util.OptionalDouble;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.ScanOrder;

/**
 * A scan that is to be started.
 *
 * @param detector {@code classic} where it is left out
 * @param contamination the share of the records that shall be anomalous, up to 0.5; left to the records where it is left
 *     out
 * @param seed of the detector's random numbers
 */
public record ScanRequest(String detector, Double contamination, Long seed) {

    ScanOrder order() {
        return new ScanOrder(
                detector == null ? Detector.CLASSIC.code() : detector,
                contamination == null ? OptionalDouble.empty() : OptionalDouble.of(contamination),
                seed == null ? ScanOrder.USUAL_SEED : seed);
    }
}
