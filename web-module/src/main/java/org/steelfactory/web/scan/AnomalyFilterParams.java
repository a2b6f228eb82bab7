package org.steelfactory.web.scan;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;

/** The query parameters that narrow the list of anomalies down. */
public class AnomalyFilterParams {

    @QueryParam("scan")
    private String scan;

    @QueryParam("machine")
    private String machine;

    @QueryParam("severity")
    private String severity;

    /** @throws InvalidInputException when the scan isn't a number, or there is no such severity */
    AnomalyFilter filter() {
        return new AnomalyFilter(
                ScanParam.of(scan),
                Optional.ofNullable(machine).map(String::strip).filter(name -> !name.isEmpty()),
                EnumParam.of("severity", severity, Severity.class).map(Set::of).orElse(Set.of()));
    }
}
