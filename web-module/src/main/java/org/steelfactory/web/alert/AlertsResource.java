package org.steelfactory.web.alert;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.steelfactory.alert.Alerts;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/**
 * Alerts by REST: everybody reads them, those who work at the machines acknowledge and comment, supervisors assign and
 * settle them.
 */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class AlertsResource {

    @EJB
    private Alerts alerts;

    @GET
    public Page<AlertView> list(@BeanParam AlertFilterParams filter, @BeanParam PageParams page) {
        return alerts.find(filter.filter(), page.request()).map(AlertView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    public AlertView get(@PathParam("id") long id) {
        return AlertView.of(alerts.get(id));
    }

    /** How right the alerts were that somebody has judged, by machine and by detector. */
    @GET
    @Path("precision")
    public PrecisionView precision() {
        return PrecisionView.of(alerts.precisionByMachine(), alerts.precisionByDetector());
    }

    /** Says that somebody knows of the alert. */
    @POST
    @Path(ResourceId.PATH + "/acknowledgement")
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertDeedRequest.class)))
    public AlertView acknowledge(@PathParam("id") long id, JsonBody body) {
        AlertDeedRequest deed = deed(id, body);
        return AlertView.of(alerts.acknowledge(id, deed.comment()));
    }

    /** Says that the cause is gone. */
    @POST
    @Path(ResourceId.PATH + "/resolution")
    @RolesAllowed(SUPERVISOR)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertDeedRequest.class)))
    public AlertView resolve(@PathParam("id") long id, JsonBody body) {
        AlertDeedRequest deed = deed(id, body);
        return AlertView.of(alerts.resolve(id, deed.comment()));
    }

    /** Says that there was nothing to be done; it takes a reason or a kind, and mutes the same for a while. */
    @POST
    @Path(ResourceId.PATH + "/dismissal")
    @RolesAllowed(SUPERVISOR)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertDeedRequest.class)))
    public AlertView dismiss(@PathParam("id") long id, JsonBody body) {
        AlertDeedRequest deed = deed(id, body);
        return AlertView.of(alerts.dismiss(id, deed.dismissal()));
    }

    @POST
    @Path(ResourceId.PATH + "/comments")
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertCommentRequest.class)))
    public AlertView comment(@PathParam("id") long id, JsonBody body) {
        alerts.get(id);
        alerts.comment(id, body.as(AlertCommentRequest.class).comment());
        return AlertView.of(alerts.get(id));
    }

    /** Gives the alert to somebody, or to nobody in particular. */
    @PUT
    @Path(ResourceId.PATH + "/assignee")
    @RolesAllowed(SUPERVISOR)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertAssigneeRequest.class)))
    public AlertView assign(@PathParam("id") long id, JsonBody body) {
        alerts.get(id);
        AlertAssigneeRequest wanted = body.as(AlertAssigneeRequest.class);
        return AlertView.of(alerts.assign(id, wanted.assignee(), wanted.comment()));
    }

    /** What is said, once it is known that there is such an alert. */
    private AlertDeedRequest deed(long id, JsonBody body) {
        alerts.get(id);
        return body.as(AlertDeedRequest.class);
    }
}
