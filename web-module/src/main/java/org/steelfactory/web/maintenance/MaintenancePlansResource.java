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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlans;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Maintenance plans by REST: everybody reads them, supervisors and administrators make, change and delete them. */
@Path("maintenance-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MaintenancePlansResource {

    private static final int NEXT = 3;

    @EJB
    private MaintenancePlans plans;

    @Inject
    private RecurrenceWords words;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<MaintenancePlanView> list(@BeanParam PageParams page) {
        return plans.find(page.request()).map(this::view);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = MaintenancePlanView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(plans.get(id));
    }

    @POST
    @RolesAllowed({SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewMaintenancePlanRequest.class)))
    @APIResponseSchema(value = MaintenancePlanView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewMaintenancePlanRequest wanted = body.as(NewMaintenancePlanRequest.class);
        return idempotency.created(body, () -> {
            MaintenancePlan created = plans.create(wanted.details());
            return new Created("/maintenance-plans/" + created.id(), view(created));
        });
    }

    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed({SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MaintenancePlanRequest.class)))
    @APIResponseSchema(value = MaintenancePlanView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        MaintenancePlan present = plans.get(id);
        MaintenancePlanRequest wanted = body.as(MaintenancePlanRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(plans.change(id, wanted.versionOf(present), wanted.detailsFor(present)));
    }

    /** Work orders that were opened by it stay. */
    @DELETE
    @Path(ResourceId.PATH)
    @RolesAllowed({SUPERVISOR, ADMIN})
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") long id, @Context HttpHeaders headers) {
        MaintenancePlan present = plans.get(id);
        ETags.requireMatch(headers, present.version());
        plans.delete(id, present.version());
        return Response.noContent().build();
    }

    private Response answer(MaintenancePlan plan) {
        return ETags.tagged(view(plan), plan.version());
    }

    private MaintenancePlanView view(MaintenancePlan plan) {
        Recurrence recurrence = plan.details().recurrence();
        return MaintenancePlanView.of(plan, words.of(recurrence), plans.occurrences(plan, NEXT));
    }
}
