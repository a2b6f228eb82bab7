package org.steelfactory.web.identity;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.identity.AccountFilter;
import org.steelfactory.identity.AccountState;
import org.steelfactory.shared.InvalidInputException;

/** The query parameters that narrow the list of accounts down. */
public class UserFilterParams {

    @QueryParam("state")
    private String state;

    @QueryParam("role")
    private String role;

    @QueryParam("text")
    private String text;

    /** @throws InvalidInputException when there is no such state or role */
    AccountFilter filter() {
        return new AccountFilter(
                constant("state", state, AccountState.class),
                constant("role", role, Role.class),
                Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty()));
    }

    private static <E extends Enum<E>> Optional<E> constant(String name, String value, Class<E> type) {
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
