package org.steelfactory.web.reconciliation;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.report.reconciliation.Difference;
import org.steelfactory.report.reconciliation.Reconciliation;
import org.steelfactory.report.reconciliation.Reconciliations;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Comparisons of what database, ledger and document store hold, by REST. */
@Path("reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
public class ReconciliationsResource {

    @EJB
    private Reconciliations reconciliations;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<Reconciliation> list(@BeanParam PageParams page) {
        return reconciliations.find(page.request());
    }

    @GET
    @Path(ResourceId.PATH)
    public Reconciliation get(@PathParam("id") long id) {
        return reconciliations.get(id);
    }

    /** What it found, in the order in which it was found; the first thousand are kept. */
    @GET
    @Path(ResourceId.PATH + "/differences")
    public Page<Difference> differences(@PathParam("id") long id, @BeanParam PageParams page) {
        return reconciliations.differences(id, page.request());
    }

    /** Compares the stores now, and answers when that is done. With {@code rebuild} the document store is mended. */
    @POST
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReconciliationRequest.class)))
    @APIResponseSchema(value = Reconciliation.class, responseCode = "201")
    public Response make(JsonBody body) {
        ReconciliationRequest wanted = body.as(ReconciliationRequest.class);
        return idempotency.created(body, () -> {
            Reconciliation made = wanted.rebuilds() ? reconciliations.rebuild() : reconciliations.start();
            return new Created("/reconciliations/" + made.id(), made);
        });
    }
}
