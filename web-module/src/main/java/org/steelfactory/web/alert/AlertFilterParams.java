package org.steelfactory.web.alert;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.alert.AlertFilter;
import org.steelfactory.alert.AlertState;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;
import org.steelfactory.web.scan.ScanParam;

/** The query parameters that narrow the list of alerts down. */
public class AlertFilterParams {

    @QueryParam("state")
    private String state;

    @QueryParam("severity")
    private String severity;

    @QueryParam("machine")
    private String machine;

    @QueryParam("scan")
    private String scan;

    @QueryParam("assignee")
    private String assignee;

    /** @throws InvalidInputException when there is no such state or severity, or the scan isn't a number */
    AlertFilter filter() {
        return new AlertFilter(
                EnumParam.of("state", state, AlertState.class).map(Set::of).orElse(Set.of()),
                EnumParam.of("severity", severity, Severity.class).map(Set::of).orElse(Set.of()),
                text(machine),
                ScanParam.of(scan),
                text(assignee));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(name -> !name.isEmpty());
    }
}
