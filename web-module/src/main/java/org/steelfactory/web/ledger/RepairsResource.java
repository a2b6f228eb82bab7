package org.steelfactory.web.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.ledger.laboratory.Laboratory;
import org.steelfactory.shared.ConflictException;

/** Repairs by REST. */
@Path("ledger/repairs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class RepairsResource {

    @EJB
    private Laboratory laboratory;

    /** Puts the laboratory's copy back from the ledger. */
    @POST
    public RepairView repair(@QueryParam("of") String of) {
        if (WhichLedger.of(of) == GuardedTables.LEDGER) {
            throw new ConflictException("ledger.repairs.laboratoryOnly");
        }
        return RepairView.of(laboratory.repair());
    }
}
