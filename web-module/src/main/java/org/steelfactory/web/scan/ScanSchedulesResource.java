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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScanSchedules;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Schedules of scans by REST: everybody reads them, administrators create, change and delete them. */
@Path("scan-schedules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class ScanSchedulesResource {

    private static final int NEXT_RUNS = 3;

    @EJB
    private ScanSchedules schedules;

    @Inject
    private CronWords words;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<ScanScheduleView> list(@BeanParam PageParams page) {
        return schedules.find(page.request()).map(this::view);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = ScanScheduleView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(schedules.get(id));
    }

    @POST
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewScanScheduleRequest.class)))
    @APIResponseSchema(value = ScanScheduleView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewScanScheduleRequest wanted = body.as(NewScanScheduleRequest.class);
        return idempotency.created(body, () -> {
            ScanSchedule created = schedules.create(wanted.details());
            return new Created("/scan-schedules/" + created.id(), view(created));
        });
    }

    /** The next run is counted from now. */
    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScanScheduleRequest.class)))
    @APIResponseSchema(value = ScanScheduleView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        ScanSchedule present = schedules.get(id);
        ScanScheduleRequest wanted = body.as(ScanScheduleRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(schedules.change(id, wanted.versionOf(present), wanted.detailsFor(present)));
    }

    /** Scans that the schedule started stay, and one that runs goes on. */
    @DELETE
    @Path(ResourceId.PATH)
    @RolesAllowed(ADMIN)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") long id, @Context HttpHeaders headers) {
        ScanSchedule present = schedules.get(id);
        ETags.requireMatch(headers, present.version());
        schedules.delete(id, present.version());
        return Response.noContent().build();
    }

    private Response answer(ScanSchedule schedule) {
        return ETags.tagged(view(schedule), schedule.version());
    }

    private ScanScheduleView view(ScanSchedule schedule) {
        CronExpression times = CronExpression.of(schedule.details().cron());
        List<Instant> nextRuns = schedule.enabled() ? schedules.occurrences(times, NEXT_RUNS) : List.of();
        return ScanScheduleView.of(schedule, words.of(times), nextRuns);
    }
}
