package org.steelfactory.web.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.ledger.guard.LedgerGuards;
import org.steelfactory.ledger.laboratory.Laboratory;

/** Guards by REST: triggers that refuse to change the ledger, or the laboratory's copy of it. */
@Path("ledger/guards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class GuardsResource {

    @EJB
    private LedgerGuards guards;

    @EJB
    private Laboratory laboratory;

    /** As the database tells just now. */
    @GET
    public GuardsView get(@QueryParam("of") String of) {
        return GuardsView.of(inLaboratory(of) ? laboratory.look().copy().guards() : guards.status());
    }

    @PUT
    @RolesAllowed(ADMIN)
    public GuardsView install(@QueryParam("of") String of) {
        return GuardsView.of(inLaboratory(of) ? laboratory.installGuards() : guards.install());
    }

    @DELETE
    @RolesAllowed(ADMIN)
    public GuardsView remove(@QueryParam("of") String of) {
        return GuardsView.of(inLaboratory(of) ? laboratory.removeGuards() : guards.remove());
    }

    private static boolean inLaboratory(String of) {
        return WhichLedger.of(of) == GuardedTables.LABORATORY;
    }
}
