package org.steelfactory.web.frame;

import java.util.Arrays;
import java.util.Optional;
import org.steelfactory.shared.InvalidInputException;

/** Query parameters that name one of a few constants. */
public final class EnumParam {

    private EnumParam() {}

    /**
     * @param value as it came; {@code null} or blank for none
     * @throws InvalidInputException when there is no such constant
     */
    public static <E extends Enum<E>> Optional<E> of(String name, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        name, "NOT_ALLOWED", "One of " + Arrays.toString(type.getEnumConstants()) + " is needed.")));
    }
}
