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
import org.steelfactory.maintenance.ChecklistStep;
import org.steelfactory.maintenance.WorkOrderChecklist;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** The checklist of a work order by REST: everybody reads it; who may add, answer and remove is decided where it is done. */
@Path("work-orders/" + ResourceId.PATH + "/steps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderStepsResource {

    @EJB
    private WorkOrderChecklist checklist;

    @Inject
    private Idempotency idempotency;

    /** In the order of the checklist. */
    @GET
    public Page<StepView> list(@PathParam("id") long id, @BeanParam PageParams page) {
        return OrderPart.page(checklist.of(id), page.request(), StepView::of);
    }

    @GET
    @Path(OrderPart.NUMBER)
    @APIResponseSchema(value = StepView.class, responseCode = "200")
    public Response get(@PathParam("id") long id, @PathParam("number") int number) {
        return tagged(checklist.get(id, number));
    }

    /** Adds a step at the end of the checklist, until the work is done. */
    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewStepRequest.class)))
    @APIResponseSchema(value = StepView.class, responseCode = "201")
    public Response add(@PathParam("id") long id, JsonBody body) {
        checklist.of(id);
        NewStepRequest wanted = body.as(NewStepRequest.class);
        return idempotency.created(body, () -> {
            ChecklistStep added = checklist.add(id, wanted.step());
            return new Created("/work-orders/" + id + "/steps/" + added.number(), StepView.of(added));
        });
    }

    /** Takes a step away that nobody has answered. */
    @DELETE
    @Path(OrderPart.NUMBER)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void remove(@PathParam("id") long id, @PathParam("number") int number) {
        checklist.remove(id, number);
    }

    /** Answers a step while the order is worked on, for the first time or anew. */
    @PUT
    @Path(OrderPart.NUMBER + "/answer")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StepAnswerRequest.class)))
    @APIResponseSchema(value = StepView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") long id, @PathParam("number") int number, JsonBody body, @Context HttpHeaders headers) {
        ChecklistStep present = checklist.get(id, number);
        StepAnswerRequest given = body.as(StepAnswerRequest.class);
        Long seen = OrderPart.seen(headers, present.version());
        return tagged(checklist.answer(id, number, seen, given.answer()));
    }

    /** Takes an answer back, so that the step is open again. */
    @DELETE
    @Path(OrderPart.NUMBER + "/answer")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @APIResponseSchema(value = StepView.class, responseCode = "200")
    public Response reopen(@PathParam("id") long id, @PathParam("number") int number, @Context HttpHeaders headers) {
        ChecklistStep present = checklist.get(id, number);
        return tagged(checklist.reopen(id, number, OrderPart.seen(headers, present.version())));
    }

    private static Response tagged(ChecklistStep step) {
        return ETags.tagged(StepView.of(step), step.version());
    }
}
