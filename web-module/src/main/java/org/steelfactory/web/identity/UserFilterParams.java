package org.steelfactory.web.identity;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.identity.AccountFilter;
import org.steelfactory.identity.AccountState;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;

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
                EnumParam.of("state", state, AccountState.class),
                EnumParam.of("role", role, Role.class),
                Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty()));
    }
}
