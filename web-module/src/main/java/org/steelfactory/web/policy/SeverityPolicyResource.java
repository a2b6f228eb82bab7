package org.steelfactory.web.policy;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;

/** The severity policy by REST: everyone reads which thresholds hold and held, administrators change them. */
@Path("policies/severity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class SeverityPolicyResource {

    @EJB
    private SeverityPolicies policies;

    /** The version that holds. */
    @GET
    @APIResponseSchema(value = SeverityPolicyView.class, responseCode = "200")
    public Response current() {
        return answer(policies.current());
    }

    /** Adds a version, which holds from now on. */
    @PUT
    @RolesAllowed(ADMIN)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SeverityPolicyRequest.class)))
    @APIResponseSchema(value = SeverityPolicyView.class, responseCode = "200")
    public Response change(JsonBody body, @Context HttpHeaders headers) {
        SeverityPolicyVersion present = policies.current();
        SeverityPolicyRequest wanted = body.as(SeverityPolicyRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(policies.change(
                Optional.ofNullable(wanted.version()).orElse(present.version()),
                wanted.draft(present),
                Optional.ofNullable(wanted.reason())));
    }

    /** All versions, newest first. */
    @GET
    @Path("versions")
    public Page<SeverityPolicyView> versions(@BeanParam PageParams page) {
        return policies.versions(page.request()).map(SeverityPolicyView::of);
    }

    @GET
    @Path("versions/{version: \\d{1,9}}")
    @APIResponseSchema(value = SeverityPolicyView.class, responseCode = "200")
    public Response version(@PathParam("version") int version) {
        return answer(policies.version(version));
    }

    private static Response answer(SeverityPolicyVersion policy) {
        return ETags.tagged(SeverityPolicyView.of(policy), policy.version());
    }
}
