package org.steelfactory.web.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.ledger.laboratory.Laboratory;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.PageParams;

/** The ledger by REST: its entries exactly as they were hashed, and whether it is intact. */
@Path("ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class LedgerResource {

    @EJB
    private Ledger ledger;

    @EJB
    private Laboratory laboratory;

    @GET
    @Path("entries")
    public Page<LedgerEntry> entries(@QueryParam("type") String type, @BeanParam PageParams page) {
        return ledger.entries(Optional.ofNullable(type), page.request());
    }

    @GET
    @Path("entries/{index: \\d{1,18}}")
    public LedgerEntry entry(@PathParam("index") long index) {
        return ledger.entry(index);
    }

    @GET
    @Path("verification")
    public VerificationView verification(@QueryParam("of") String of) {
        return VerificationView.of(
                WhichLedger.of(of) == GuardedTables.LABORATORY ? laboratory.verify() : ledger.verify());
    }
}
