package org.steelfactory.web.identity;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.Profile;
import org.steelfactory.web.frame.BrowserSession;
import org.steelfactory.web.frame.CsrfFilter;
import org.steelfactory.web.frame.JsonBody;

/** The caller's own account by REST. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MeResource {

    @EJB
    private Profile profile;

    @Inject
    private BrowserSession session;

    @Inject
    private HttpServletRequest request;

    /** A caller by session also gets the token that its state-changing calls must show. */
    @GET
    @APIResponseSchema(value = MeView.class, responseCode = "200")
    public Response get() {
        Caller me = profile.mine();
        Response.ResponseBuilder response =
                Response.ok(new MeView(me.username(), List.of(me.role().name())));
        String token = session.csrfToken(request);
        return token.isEmpty()
                ? response.build()
                : response.header(CsrfFilter.TOKEN_HEADER, token).build();
    }

    @PUT
    @Path("password")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PasswordRequest.class)))
    public void changePassword(JsonBody body) {
        PasswordRequest wanted = body.as(PasswordRequest.class);
        profile.changePassword(wanted.oldPassword(), wanted.newPassword(), session.key(request));
    }
}
