package org.steelfactory.web.machine;

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
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.OverrideHeader;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Machines by REST: everybody reads them, administrators create, change and retire them. */
@Path("machines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MachinesResource {

    @EJB
    private Machines machines;

    @Inject
    private Idempotency idempotency;

    @GET
    public Page<MachineView> list(@BeanParam MachineFilterParams filter, @BeanParam PageParams page) {
        return machines.find(filter.filter(), page.request()).map(MachineView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = MachineView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(machines.get(id));
    }

    @POST
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewMachineRequest.class)))
    @APIResponseSchema(value = MachineView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewMachineRequest wanted = body.as(NewMachineRequest.class);
        return idempotency.created(body, () -> {
            Machine created = machines.create(wanted.details());
            return new Created("/machines/" + created.id(), MachineView.of(created));
        });
    }

    /** Retiring a machine is giving it the status RETIRED. */
    @PUT
    @Path(ResourceId.PATH)
    @RolesAllowed(ADMIN)
    @Parameter(name = OverrideHeader.NAME, in = ParameterIn.HEADER, required = true)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MachineRequest.class)))
    @APIResponseSchema(value = MachineView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        String override = OverrideHeader.of(headers);
        Machine present = machines.get(id);
        MachineRequest wanted = body.as(MachineRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(machines.change(
                id,
                Optional.ofNullable(wanted.version()).orElse(present.version()),
                wanted.appliedTo(present),
                wanted.reason(),
                override));
    }

    private static Response answer(Machine machine) {
        return ETags.tagged(MachineView.of(machine), machine.version());
    }
}
