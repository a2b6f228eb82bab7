package org.steelfactory.web.production;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.steelfactory.production.RecordFilter;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.TimeParam;

/** The query parameters that narrow the list of performance records down. */
public class RecordFilterParams {

    @QueryParam("machine")
    private String machine;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("batch")
    private String batch;

    @QueryParam("fault")
    private String fault;

    @QueryParam("q")
    private String q;

    /** @throws InvalidInputException when a time isn't one, or {@code fault} neither true nor false */
    RecordFilter filter() {
        return new RecordFilter(
                given(machine),
                TimeParam.of("from", from),
                TimeParam.of("to", to),
                given(batch),
                given(fault).map(RecordFilterParams::truth),
                given(q));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInputException("fault", "NOT_ALLOWED", "true or false is needed.");
        };
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(found -> !found.isEmpty());
    }
}
