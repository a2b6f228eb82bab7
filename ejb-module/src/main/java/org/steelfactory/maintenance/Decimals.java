package org.steelfactory.maintenance;

import java.math.BigDecimal;
import org.steelfactory.shared.InputFaults;

/** Decimal numbers that people give: as many digits as the ledger's numbers carry without loss. */
final class Decimals {

    /** Digits behind the point of measured values and their limits. */
    static final int SCALE = 6;

    /** Values are smaller than this, whatever their sign. */
    private static final BigDecimal BOUND = BigDecimal.valueOf(1_000_000_000);

    private Decimals() {}

    /** The value; {@code null} where there is none, or it has too many digits, which is added to the faults. */
    static BigDecimal checked(InputFaults faults, String field, BigDecimal value) {
        return checked(faults, field, value, SCALE);
    }

    /** @param scale digits that it may have behind the point */
    static BigDecimal checked(InputFaults faults, String field, BigDecimal value, int scale) {
        if (value == null) {
            return null;
        }
        if (value.abs().compareTo(BOUND) >= 0) {
            faults.add(field, "OUT_OF_RANGE", "A number between -1,000,000,000 and 1,000,000,000 is needed.");
            return null;
        }
        BigDecimal plain = plain(value);
        if (plain.scale() > scale) {
            faults.add(field, "TOO_PRECISE", "At most " + scale + " digits behind the point.");
            return null;
        }
        return plain;
    }

    /** The same number without zeros at its end; {@code null} stays what it is. */
    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
