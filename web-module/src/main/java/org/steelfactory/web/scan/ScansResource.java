package org.steelfactory.web.scan;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.GivingWay;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Scans by REST: everybody sees them, administrators start, retry and cancel them. */
@Path("scans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class ScansResource {

    @EJB
    private Scans scans;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<ScanView> list(@BeanParam PageParams page) {
        return scans.find(page.request()).map(ScanView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    public ScanView get(@PathParam("id") long id) {
        return ScanView.of(scans.get(id), scans.incident(id));
    }

    /** How far each partition is, and which server worked at it. */
    @GET
    @Path(ResourceId.PATH + "/partitions")
    public List<PartitionView> partitions(@PathParam("id") long id) {
        return scans.progress(id).partitions().stream().map(PartitionView::of).toList();
    }

    /** Starts a scan; it goes on by itself, and what is at Location tells how far it is. */
    @POST
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScanRequest.class)))
    @APIResponseSchema(value = ScanView.class, responseCode = "202")
    public Response start(JsonBody body) {
        ScanRequest wanted = body.as(ScanRequest.class);
        return idempotency.accepted(body, () -> {
            Scan started = scans.start(wanted.order());
            return new Created("/scans/" + started.id(), ScanView.of(started));
        });
    }

    /** Cancels a scan that runs; what it has stored by then stays. */
    @DELETE
    @Path(ResourceId.PATH)
    @RolesAllowed(ADMIN)
    public ScanView cancel(@PathParam("id") long id) {
        return ScanView.of(GivingWay.retried(() -> scans.cancel(id)));
    }

    /** Lets a step be tried again that was given up after all its retries. */
    @POST
    @Path(ResourceId.PATH + "/retry")
    @RolesAllowed(ADMIN)
    public ScanView retry(@PathParam("id") long id) {
        return ScanView.of(scans.retry(id));
    }
}
