package org.steelfactory.web.scan;

import java.util.Optional;
import org.steelfactory.shared.InvalidInputException;

/** The query parameter {@code scan}: a scan's id. */
public final class ScanParam {

    private ScanParam() {}

    /**
     * @param value as it came; {@code null} or blank for none
     * @throws InvalidInputException when it isn't a number
     */
    public static Optional<Long> of(String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,18}")) {
            throw new InvalidInputException("scan", "WRONG_TYPE", "A scan's id is a whole number.");
        }
        return Optional.of(Long.valueOf(value));
    }
}
