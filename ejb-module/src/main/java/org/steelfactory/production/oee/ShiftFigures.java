package org.steelfactory.production.oee;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was recorded of a machine's shift; {@code null} is a value that nobody recorded, which is not 0. Outputs and
 * units are each in a measure of the machine's own, such as tonnes.
 *
 * @param operatingTimeS actual production time (ISO 22400-2: APT) in seconds
 * @param downTimeS actual unit down time (ADOT) in seconds; with the operating time it makes the planned busy time (PBT)
 * @param actualOutput what was made
 * @param idealOutput what the machine makes at its ideal rate in the <em>operating</em> time, so that down time counts
 *     once, in the availability
 * @param goodUnits of the total units, those without fault
 * @param totalUnits all units that were made
 */
public record ShiftFigures(
        Double operatingTimeS,
        Double downTimeS,
        Double actualOutput,
        Double idealOutput,
        Double goodUnits,
        Double totalUnits) {

    /** @throws IllegalArgumentException when a value is negative or not a finite number */
    public ShiftFigures {
        Stream.of(operatingTimeS, downTimeS, actualOutput, idealOutput, goodUnits, totalUnits)
                .filter(Objects::nonNull)
                .filter(value -> value < 0 || !Double.isFinite(value))
                .findAny()
                .ifPresent(value -> {
                    throw new IllegalArgumentException("No figure of a shift can be " + value);
                });
    }
}
