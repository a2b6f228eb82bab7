package org.steelfactory.web.report;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.steelfactory.report.performance.PerformanceReports;
import org.steelfactory.shared.PlantTime;

/** The performance report by REST. */
@Path("performance-report")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class PerformanceReportResource {

    @EJB
    private PerformanceReports reports;

    @Inject
    private PlantTime plant;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "How machines performed in a period of the plant's days",
            description =
                    "Totals of all and of each machine, its days, its last 100 records, anomalies and alerts of the"
                            + " period, and its open work orders. 422 where machines times days are more than 10,000, or machines"
                            + " more than 100. As PDF and CSV: /performance/report.pdf and /performance/report.csv with the same"
                            + " parameters.")
    public PerformanceReportView report(@BeanParam ReportParams params) {
        return PerformanceReportView.of(reports.make(params.choice(plant.dayOf(clock.instant()))));
    }
}
