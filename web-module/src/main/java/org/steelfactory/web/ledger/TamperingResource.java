package org.steelfactory.web.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.steelfactory.ledger.laboratory.Laboratory;
import org.steelfactory.web.frame.JsonBody;

/** Tampering by REST, for demonstration: always with the laboratory's copy, never with the ledger. */
@Path("ledger/tampering")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class TamperingResource {

    @EJB
    private Laboratory laboratory;

    /** Answers 409 where a guard or the database's rights refuse it. Without a body the entry's data is changed. */
    @POST
    @Path("{index: \\d{1,18}}")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TamperingRequest.class)))
    public TrialView tamper(@PathParam("index") long index, JsonBody body) {
        laboratory.requireEntry(index);
        TamperingRequest wanted =
                body == null || body.isEmpty() ? TamperingRequest.USUAL : body.as(TamperingRequest.class);
        return TrialView.of(laboratory.tamper(index, wanted.kind(), wanted.target()));
    }
}
