package org.steelfactory.scan.fault;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.steelfactory.production.oee.ShiftFigures;

/**
 * A performance record as the data rules look at it.
 *
 * @param figures what was recorded of the shift
 * @param plannedTimeS planned busy time (ISO 22400-2: PBT) in seconds; {@code null} where nobody recorded it, which is
 *     no fault
 */
public record RecordedShift(ShiftFigures figures, Double plannedTimeS) {

    /** Ideal output for each second of operating time; empty where nothing ran or one of the two is missing. */
    public OptionalDouble idealRate() {
        return isMissing(figures.operatingTimeS(), figures.idealOutput())
                        || figures.operatingTimeS() == 0
                        || figures.idealOutput() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(figures.idealOutput() / figures.operatingTimeS());
    }

    boolean isIncomplete() {
        return isMissing(
                figures.operatingTimeS(),
                figures.downTimeS(),
                figures.actualOutput(),
                figures.idealOutput(),
                figures.goodUnits(),
                figures.totalUnits());
    }

    /** Whether the machine ran at all; of a shift without, nothing but zeros can be told. */
    boolean ran() {
        return figures.operatingTimeS() == null || figures.operatingTimeS() > 0;
    }

    static boolean isMissing(Double... values) {
        return Stream.of(values).anyMatch(value -> value == null);
    }
}
