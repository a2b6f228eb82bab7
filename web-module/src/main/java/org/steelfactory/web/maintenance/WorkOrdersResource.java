package org.steelfactory.web.maintenance;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.maintenance.DowntimeReason;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderOrigins;
import org.steelfactory.maintenance.WorkOrderRequests;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.maintenance.WorkOrders;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.OverrideHeader;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Work orders by REST: everybody reads them; who may do what about them is decided where it is done. */
@Path("work-orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrdersResource {

    @EJB
    private WorkOrders orders;

    @EJB
    private WorkOrderRequests requests;

    @EJB
    private WorkOrderOrigins origins;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<WorkOrderView> list(@BeanParam WorkOrderFilterParams filter, @BeanParam PageParams page) {
        return orders.find(filter.filter(), page.request()).map(WorkOrderView::of);
    }

    /** Why machines stand: what a completion may say. */
    @GET
    @Path("downtime-reasons")
    public List<DowntimeReason> downtimeReasons() {
        return orders.downtimeReasons();
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        WorkOrderView view = WorkOrderView.of(orders.get(id), origins.of(id));
        return ETags.tagged(view, view.version());
    }

    /** Where an order for the same cause at the same machine is open, the request joins it, and that one is answered. */
    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewWorkOrderRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "201")
    public Response request(JsonBody body) {
        NewWorkOrderRequest wanted = body.as(NewWorkOrderRequest.class);
        return idempotency.created(body, () -> {
            Requested requested = requests.request(wanted.request());
            return new Created("/work-orders/" + requested.id(), WorkOrderView.of(requested.order()));
        });
    }

    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Parameter(name = OverrideHeader.NAME, in = ParameterIn.HEADER, required = true)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkOrderChangeRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        String override = OverrideHeader.of(headers);
        WorkOrder present = orders.get(id).order();
        WorkOrderChangeRequest wanted = body.as(WorkOrderChangeRequest.class);
        ETags.requireMatch(headers, present.version());
        long version = Optional.ofNullable(wanted.version()).orElse(present.version());
        return answer(orders.change(id, version, wanted.appliedTo(present), override));
    }

    /** Approves or rejects a request; never the requester (four eyes). */
    @PUT
    @Path(ResourceId.PATH + "/decision")
    @RolesAllowed(SUPERVISOR)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response decide(@PathParam("id") long id, JsonBody body) {
        DecisionRequest wanted = read(id, body, DecisionRequest.class);
        return answer(orders.decide(id, wanted.approved(), wanted.reason()));
    }

    /** Says when and by whom the work shall be done, or changes that. */
    @POST
    @Path(ResourceId.PATH + "/schedule")
    @RolesAllowed(SUPERVISOR)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduleRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response schedule(@PathParam("id") long id, JsonBody body) {
        ScheduleRequest wanted = read(id, body, ScheduleRequest.class);
        return answer(orders.schedule(id, wanted.schedule()));
    }

    /** Says that the work has begun. */
    @POST
    @Path(ResourceId.PATH + "/start")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkCommentRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response start(@PathParam("id") long id, JsonBody body) {
        WorkCommentRequest wanted = read(id, body, WorkCommentRequest.class);
        return answer(orders.start(id, wanted.comment()));
    }

    /** Says what was done. */
    @POST
    @Path(ResourceId.PATH + "/completion")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompletionRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response complete(@PathParam("id") long id, JsonBody body) {
        CompletionRequest wanted = read(id, body, CompletionRequest.class);
        return answer(orders.complete(id, wanted.report()));
    }

    /** Says whether the work is done well; never who did it (four eyes). */
    @POST
    @Path(ResourceId.PATH + "/verification")
    @RolesAllowed(SUPERVISOR)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response verify(@PathParam("id") long id, JsonBody body) {
        VerificationRequest wanted = read(id, body, VerificationRequest.class);
        return answer(orders.verify(id, wanted.well(), wanted.comment()));
    }

    /** Says that the work is no longer wanted. */
    @POST
    @Path(ResourceId.PATH + "/cancellation")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CancellationRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response cancel(@PathParam("id") long id, JsonBody body) {
        CancellationRequest wanted = read(id, body, CancellationRequest.class);
        return answer(orders.cancel(id, wanted.reason()));
    }

    /** Adds a comment. */
    @POST
    @Path(ResourceId.PATH + "/comments")
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkCommentRequest.class)))
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "200")
    public Response comment(@PathParam("id") long id, JsonBody body) {
        WorkCommentRequest wanted = read(id, body, WorkCommentRequest.class);
        return answer(orders.comment(id, wanted.comment()));
    }

    /** What is said, once it is known that there is such an order. */
    private <T extends Record> T read(long id, JsonBody body, Class<T> type) {
        orders.get(id);
        return body.as(type);
    }

    /** The order as it is now, with what became of it. */
    private Response answer(WorkOrder order) {
        return get(order.id());
    }
}
