package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.production.NumberText;

/** Numbers as people type them at a work order. */
final class TypedNumber {

    private TypedNumber() {}

    /**
     * @param field names it where it can't be read
     * @param typed {@code null} or blank for none, which is {@code null}
     * @throws InvalidInputException when it isn't a number
     */
    static BigDecimal read(String field, String typed, NumberText numbers) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return numbers.read(typed)
                .map(BigDecimal::valueOf)
                .orElseThrow(() -> new InvalidInputException(
                        field, "NOT_A_NUMBER", "A number such as " + numbers.example() + " is needed."));
    }
}
