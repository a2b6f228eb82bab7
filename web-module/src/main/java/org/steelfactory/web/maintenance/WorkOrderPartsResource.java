package org.steelfactory.web.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.maintenance.UsedPart;
import org.steelfactory.maintenance.WorkOrderParts;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** The parts that went into the work of an order, by REST. */
@Path("work-orders/" + ResourceId.PATH + "/parts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderPartsResource {

    @EJB
    private WorkOrderParts parts;

    @Inject
    private Idempotency idempotency;

    /** In the order in which they were noted. */
    @GET
    public Page<PartView> list(@PathParam("id") long id, @BeanParam PageParams page) {
        return OrderPart.page(parts.of(id), page.request(), PartView::of);
    }

    @GET
    @Path(OrderPart.NUMBER)
    @APIResponseSchema(value = PartView.class, responseCode = "200")
    public Response get(@PathParam("id") long id, @PathParam("number") int number) {
        return tagged(parts.get(id, number));
    }

    /** Notes a part, while the order is worked on. */
    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PartRequest.class)))
    @APIResponseSchema(value = PartView.class, responseCode = "201")
    public Response note(@PathParam("id") long id, JsonBody body) {
        parts.of(id);
        PartRequest wanted = body.as(PartRequest.class);
        return idempotency.created(body, () -> {
            UsedPart noted = parts.note(id, wanted.details());
            return new Created("/work-orders/" + id + "/parts/" + noted.number(), PartView.of(noted));
        });
    }

    /** Corrects a part that the caller noted, until the work is verified. */
    @PUT
    @Path(OrderPart.NUMBER)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PartRequest.class)))
    @APIResponseSchema(value = PartView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") long id, @PathParam("number") int number, JsonBody body, @Context HttpHeaders headers) {
        UsedPart present = parts.get(id, number);
        PartRequest wanted = body.as(PartRequest.class);
        Long seen = OrderPart.seen(headers, present.version());
        return tagged(parts.correct(id, number, seen, wanted.details()));
    }

    /** Takes a part away that the caller noted, until the work is verified. */
    @DELETE
    @Path(OrderPart.NUMBER)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void remove(@PathParam("id") long id, @PathParam("number") int number) {
        parts.remove(id, number);
    }

    private static Response tagged(UsedPart noted) {
        return ETags.tagged(PartView.of(noted), noted.version());
    }
}
