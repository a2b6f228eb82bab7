package org.steelfactory.web.dashboard;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.steelfactory.production.Period;
import org.steelfactory.report.Dashboard;
import org.steelfactory.report.DashboardFigures;
import org.steelfactory.web.frame.TimeParam;

/** The dashboard's figures by REST; without a period those of the last 24 hours. */
@Path("dashboard")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class DashboardResource {

    private static final Duration USUAL = Duration.ofHours(24);

    @EJB
    private DashboardFigures figures;

    @Inject
    private Clock clock;

    /**
     * @param from ISO 8601 in UTC; 24 hours before the end where it isn't given
     * @param to the first moment after the period; now where it isn't given
     */
    @GET
    public Dashboard dashboard(@QueryParam("from") String from, @QueryParam("to") String to) {
        Instant end = TimeParam.of("to", to).orElseGet(clock::instant);
        Instant start = TimeParam.of("from", from).orElseGet(() -> end.minus(USUAL));
        return figures.of(new Period(start, end));
    }
}
