package org.steelfactory.web.identity;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.identity.ApiTokens;
import org.steelfactory.identity.TokenDetails;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/**
 * The caller's API tokens by REST. A token is answered once; so this POST remembers no answer for an Idempotency-Key,
 * which would have to keep the token.
 */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class TokensResource {

    @EJB
    private ApiTokens tokens;

    @GET
    public Page<TokenDetails> list(@BeanParam PageParams page) {
        return tokens.mine(page.request());
    }

    @POST
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenRequest.class)))
    @APIResponseSchema(value = ApiTokens.Issued.class, responseCode = "201")
    public Response issue(JsonBody body, @Context UriInfo address) {
        TokenRequest wanted = body.as(TokenRequest.class);
        ApiTokens.Issued issued = tokens.issue(wanted.name(), Optional.ofNullable(wanted.expiresAt()));
        return Response.created(address.getAbsolutePathBuilder()
                        .path(Long.toString(issued.id()))
                        .build())
                .entity(issued)
                .build();
    }

    @DELETE
    @Path(ResourceId.PATH)
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(id);
    }
}
