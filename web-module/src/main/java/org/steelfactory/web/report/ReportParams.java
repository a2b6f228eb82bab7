package org.steelfactory.web.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.shared.InvalidInputException;

/** The query parameters that say what a report is about. */
public class ReportParams {

    @QueryParam(ReportAddress.MACHINES)
    @Parameter(
            description = "Ids, with commas between them or several times; all machines where none is given,"
                    + " those that are retired only if they worked in the period.")
    private List<String> machines;

    @QueryParam(ReportAddress.METRICS)
    @Parameter(
            description = "Some of oee, availability, performance, quality, down-time, output, losses, with commas"
                    + " between them or several times; all where none is given. Figures of the others are null.")
    private List<String> metrics;

    @QueryParam(ReportAddress.FROM)
    @Parameter(description = "The first day by the plant's calendar, such as 2026-01-31; six days before the last.")
    private String from;

    @QueryParam(ReportAddress.TO)
    @Parameter(description = "The last day, which counts too; today where it isn't given.")
    private String to;

    /**
     * @param today the plant's
     * @throws InvalidInputException naming every parameter that can't be used
     */
    ReportChoice choice(LocalDate today) {
        Map<String, List<String>> given = Map.of(
                ReportAddress.MACHINES,
                machines,
                ReportAddress.METRICS,
                metrics,
                ReportAddress.FROM,
                given(from),
                ReportAddress.TO,
                given(to));
        return new ReportAddress(given::get).choice(today);
    }

    private static List<String> given(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
