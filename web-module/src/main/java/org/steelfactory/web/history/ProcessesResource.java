package org.steelfactory.web.history;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.steelfactory.history.Processes;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.GivingWay;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** The history of processes by REST; administrators retry what was given up, or cancel it. */
@Path("processes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class ProcessesResource {

    @EJB
    private Processes processes;

    @GET
    public Page<ProcessView> list(@BeanParam ProcessFilterParams filter, @BeanParam PageParams page) {
        return processes.find(filter.filter(), page.request()).map(ProcessView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    public ProcessDetailView get(@PathParam("id") long id) {
        return ProcessDetailView.of(processes.detail(id));
    }

    /** The diagram of the version that the instance ran on: BPMN 2.0 as XML. */
    @GET
    @Path(ResourceId.PATH + "/diagram")
    @Produces(MediaType.APPLICATION_XML)
    public String diagram(@PathParam("id") long id) {
        return processes.diagram(id).bpmn();
    }

    /** Lets a step be tried again that was given up after all its attempts. */
    @POST
    @Path(ResourceId.PATH + "/incidents/{incident: [A-Za-z0-9-]{1,64}}/retry")
    @RolesAllowed(ADMIN)
    public ProcessView retry(@PathParam("id") long id, @PathParam("incident") String incident) {
        processes.retry(id, incident);
        return view(id);
    }

    /** Takes an instance away that stands still. */
    @POST
    @Path(ResourceId.PATH + "/cancellation")
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CancellationRequest.class)))
    public ProcessView cancel(@PathParam("id") long id, JsonBody body) {
        String reason = body.as(CancellationRequest.class).reason();
        GivingWay.retried(() -> processes.cancel(id, reason));
        return view(id);
    }

    /** The engine tells how far an instance is when its transaction commits, so it is asked for afterwards. */
    private ProcessView view(long id) {
        return ProcessView.of(processes.get(id));
    }
}
