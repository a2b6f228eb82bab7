package org.steelfactory.web.machine;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.machine.MachineFilter;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;

/** The query parameters that narrow the list of machines down. */
public class MachineFilterParams {

    @QueryParam("status")
    private String status;

    @QueryParam("type")
    private String type;

    @QueryParam("text")
    private String text;

    /** @throws InvalidInputException when there is no such status */
    MachineFilter filter() {
        return new MachineFilter(
                EnumParam.of("status", status, MachineStatus.class).map(Set::of).orElse(Set.of()),
                given(type),
                given(text));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(found -> !found.isEmpty());
    }
}
