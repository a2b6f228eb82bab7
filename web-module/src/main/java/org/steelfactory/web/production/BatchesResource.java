package org.steelfactory.web.production;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.production.Batch;
import org.steelfactory.production.Batches;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Batches by REST: everybody reads them, administrators create and change them. */
@Path("batches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class BatchesResource {

    @EJB
    private Batches batches;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<BatchView> list(@BeanParam BatchFilterParams filter, @BeanParam PageParams page) {
        return batches.find(filter.filter(), page.request()).map(BatchView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = BatchView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(batches.get(id));
    }

    @POST
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewBatchRequest.class)))
    @APIResponseSchema(value = BatchView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewBatchRequest wanted = body.as(NewBatchRequest.class);
        return idempotency.created(body, () -> {
            Batch created = batches.create(wanted.details());
            return new Created("/batches/" + created.id(), BatchView.of(created));
        });
    }

    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchRequest.class)))
    @APIResponseSchema(value = BatchView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        Batch present = batches.get(id);
        BatchRequest wanted = body.as(BatchRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(batches.change(
                id, Optional.ofNullable(wanted.version()).orElse(present.version()), wanted.appliedTo(present)));
    }

    private static Response answer(Batch batch) {
        return ETags.tagged(BatchView.of(batch), batch.version());
    }
}
