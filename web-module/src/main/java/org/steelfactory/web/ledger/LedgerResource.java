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
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.Checkpoints;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.ledger.laboratory.Laboratory;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.PageParams;

/** The ledger by REST: its entries exactly as they were hashed, whether it is intact, and what proves that to others. */
@Path("ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class LedgerResource {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    @EJB
    private Ledger ledger;

    @EJB
    private Laboratory laboratory;

    @EJB
    private Checkpoints checkpoints;

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

    /** That the entry is in the ledger, for whoever has a checkpoint of it. */
    @GET
    @Path("entries/{index: \\d{1,18}}/proof")
    public InclusionProofView proof(@PathParam("index") long index, @QueryParam("size") String size) {
        return InclusionProofView.of(
                checkpoints.inclusion(index, Optional.ofNullable(size).map(text -> size("size", text))));
    }

    /** That nothing of what an earlier checkpoint counted was changed until a later one. */
    @GET
    @Path("consistency")
    public ConsistencyProofView consistency(@QueryParam("from") String from, @QueryParam("to") String to) {
        InputFaults faults = new InputFaults();
        faults.require("from", from);
        faults.require("to", to);
        faults.refuseIfAny();
        return ConsistencyProofView.of(checkpoints.consistency(size("from", from), size("to", to)));
    }

    /** The last checkpoint, a signed note of C2SP's tlog-checkpoint. */
    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    public String checkpoint() {
        return checkpoints.last().note();
    }

    /** The key that checkpoints are signed with now, as C2SP's signed-note writes it. */
    @GET
    @Path("public-key")
    @Produces(TEXT)
    public String publicKey() {
        List<String> keys = checkpoints.keys();
        return keys.get(keys.size() - 1) + "\n";
    }

    private static long size(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new InvalidInputException(name, "WRONG_TYPE", "A whole number of entries is needed.");
        }
        return Long.parseLong(text);
    }

    @GET
    @Path("verification")
    public VerificationView verification(@QueryParam("of") String of) {
        return VerificationView.of(
                WhichLedger.of(of) == GuardedTables.LABORATORY ? laboratory.verify() : ledger.verify());
    }
}
