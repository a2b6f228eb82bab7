package org.steelfactory.web.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.steelfactory.maintenance.Reliabilities;
import org.steelfactory.production.Period;

/** MTBF and MTTR of a machine by REST, of the year before now. */
@Path("machines/{id: \\d{1,18}}/reliability")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class ReliabilityResource {

    @EJB
    private Reliabilities reliabilities;

    @Inject
    private Clock clock;

    @GET
    public ReliabilityView get(@PathParam("id") long id) {
        Period period = ReliabilityBacking.yearBefore(clock.instant());
        return ReliabilityView.of(period, reliabilities.of(id, period));
    }
}
