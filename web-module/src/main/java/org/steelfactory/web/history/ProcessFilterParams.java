package org.steelfactory.web.history;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.steelfactory.history.ProcessFilter;
import org.steelfactory.history.ProcessState;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;
import org.steelfactory.web.frame.TimeParam;

/** The query parameters that narrow the list of process instances down. */
public class ProcessFilterParams {

    @QueryParam("definition")
    private String definition;

    @QueryParam("state")
    private String state;

    @QueryParam("businessKey")
    private String businessKey;

    @QueryParam("startedBy")
    private String startedBy;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    /** @throws InvalidInputException when there is no such state, or a time isn't one */
    ProcessFilter filter() {
        return new ProcessFilter(
                text(definition),
                EnumParam.of("state", state, ProcessState.class),
                text(businessKey),
                text(startedBy),
                TimeParam.of("from", from),
                TimeParam.of("to", to));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(name -> !name.isEmpty());
    }
}
