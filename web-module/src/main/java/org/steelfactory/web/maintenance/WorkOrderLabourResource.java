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
import org.steelfactory.maintenance.Labour;
import org.steelfactory.maintenance.WorkOrderLabour;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Who worked on an order and how long, by REST. */
@Path("work-orders/" + ResourceId.PATH + "/labour")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderLabourResource {

    @EJB
    private WorkOrderLabour labour;

    @Inject
    private Idempotency idempotency;

    /** In the order in which they were noted. */
    @GET
    public Page<LabourView> list(@PathParam("id") long id, @BeanParam PageParams page) {
        return OrderPart.page(labour.of(id), page.request(), LabourView::of);
    }

    @GET
    @Path(OrderPart.NUMBER)
    @APIResponseSchema(value = LabourView.class, responseCode = "200")
    public Response get(@PathParam("id") long id, @PathParam("number") int number) {
        return tagged(labour.get(id, number));
    }

    /** Notes labour, while the order is worked on. */
    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabourRequest.class)))
    @APIResponseSchema(value = LabourView.class, responseCode = "201")
    public Response note(@PathParam("id") long id, JsonBody body) {
        labour.of(id);
        LabourRequest wanted = body.as(LabourRequest.class);
        return idempotency.created(body, () -> {
            Labour noted = labour.note(id, wanted.details());
            return new Created("/work-orders/" + id + "/labour/" + noted.number(), LabourView.of(noted));
        });
    }

    /** Corrects labour that the caller noted, until the work is verified. */
    @PUT
    @Path(OrderPart.NUMBER)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabourRequest.class)))
    @APIResponseSchema(value = LabourView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") long id, @PathParam("number") int number, JsonBody body, @Context HttpHeaders headers) {
        Labour present = labour.get(id, number);
        LabourRequest wanted = body.as(LabourRequest.class);
        Long seen = OrderPart.seen(headers, present.version());
        return tagged(labour.correct(id, number, seen, wanted.details()));
    }

    /** Takes labour away that the caller noted, until the work is verified. */
    @DELETE
    @Path(OrderPart.NUMBER)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void remove(@PathParam("id") long id, @PathParam("number") int number) {
        labour.remove(id, number);
    }

    private static Response tagged(Labour noted) {
        return ETags.tagged(LabourView.of(noted), noted.version());
    }
}
