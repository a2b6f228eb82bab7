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
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggers;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Maintenance triggers by REST: everybody reads them, supervisors and administrators make, change and delete them. */
@Path("maintenance-triggers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MaintenanceTriggersResource {

    @EJB
    private MaintenanceTriggers triggers;

    @Inject
    private TriggerConditions conditions;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<MaintenanceTriggerView> list(@BeanParam PageParams page) {
        return triggers.find(page.request()).map(this::view);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = MaintenanceTriggerView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(triggers.get(id));
    }

    @POST
    @RolesAllowed({SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewMaintenanceTriggerRequest.class)))
    @APIResponseSchema(value = MaintenanceTriggerView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewMaintenanceTriggerRequest wanted = body.as(NewMaintenanceTriggerRequest.class);
        return idempotency.created(body, () -> {
            MaintenanceTrigger created = triggers.create(wanted.details());
            return new Created("/maintenance-triggers/" + created.id(), view(created));
        });
    }

    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed({SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MaintenanceTriggerRequest.class)))
    @APIResponseSchema(value = MaintenanceTriggerView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        MaintenanceTrigger present = triggers.get(id);
        MaintenanceTriggerRequest wanted = body.as(MaintenanceTriggerRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(triggers.change(id, wanted.versionOf(present), wanted.detailsFor(present)));
    }

    /** Work orders that were opened by it stay. */
    @DELETE
    @Path(ResourceId.PATH)
    @RolesAllowed({SUPERVISOR, ADMIN})
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") long id, @Context HttpHeaders headers) {
        MaintenanceTrigger present = triggers.get(id);
        ETags.requireMatch(headers, present.version());
        triggers.delete(id, present.version());
        return Response.noContent().build();
    }

    private Response answer(MaintenanceTrigger trigger) {
        return ETags.tagged(view(trigger), trigger.version());
    }

    private MaintenanceTriggerView view(MaintenanceTrigger trigger) {
        return MaintenanceTriggerView.of(trigger, conditions.of(trigger.details()));
    }
}
