package org.steelfactory.web.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.ledger.laboratory.Laboratory;

/** The laboratory by REST: a copy of the ledger to tamper with, and its score card. */
@Path("ledger/laboratory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class LaboratoryResource {

    @EJB
    private Laboratory laboratory;

    @GET
    public LaboratoryView get() {
        return LaboratoryView.of(laboratory.look());
    }

    /** Copies the ledger anew, without guards and with an empty score card. */
    @POST
    @RolesAllowed(ADMIN)
    @APIResponseSchema(value = LaboratoryView.class, responseCode = "201")
    public Response makeNew(@Context UriInfo address) {
        LaboratoryView made = LaboratoryView.of(laboratory.makeNew());
        return Response.created(address.getAbsolutePath()).entity(made).build();
    }
}
