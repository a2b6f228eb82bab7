package org.steelfactory.web.production;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.OverrideHeader;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Performance records by REST: everybody reads them; operators, supervisors and administrators record and change. */
@Path("performance-records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class PerformanceRecordsResource {

    @EJB
    private PerformanceRecords records;

    @EJB
    private Machines machines;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<RecordView> list(@BeanParam RecordFilterParams filter, @BeanParam PageParams page) {
        return records.find(filter.filter(), page.request()).map(RecordView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = RecordView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(records.get(id));
    }

    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRecordRequest.class)))
    @APIResponseSchema(value = RecordView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewRecordRequest wanted = body.as(NewRecordRequest.class);
        return idempotency.created(body, () -> {
            PerformanceRecord made = records.record(wanted.entry(machines.all()));
            return new Created("/performance-records/" + made.id(), RecordView.of(made));
        });
    }

    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Parameter(name = OverrideHeader.NAME, in = ParameterIn.HEADER, required = true)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordRequest.class)))
    @APIResponseSchema(value = RecordView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        String override = OverrideHeader.of(headers);
        PerformanceRecord present = records.get(id);
        RecordRequest wanted = body.as(RecordRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(records.change(
                id,
                Optional.ofNullable(wanted.version()).orElse(present.version()),
                wanted.appliedTo(present),
                wanted.reason(),
                override));
    }

    private static Response answer(PerformanceRecord some) {
        return ETags.tagged(RecordView.of(some), some.version());
    }
}
