package org.steelfactory.web.identity;

import static org.steelfactory.access.Role.Names.ADMIN;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.identity.Account;
import org.steelfactory.identity.Accounts;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Accounts by REST, for administrators. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class UsersResource {

    @EJB
    private Accounts accounts;

    @Inject
    private Idempotency idempotency;

    /** A password that is shown this once and must be changed at the next sign-in. */
    public record OneTimePasswordView(String oneTimePassword) {}

    @GET
    public Page<UserView> list(@BeanParam UserFilterParams filter, @BeanParam PageParams page) {
        return accounts.find(filter.filter(), page.request()).map(UserView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = UserView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(accounts.get(id));
    }

    @POST
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewUserRequest.class)))
    @APIResponseSchema(value = UserView.class, responseCode = "201")
    public Response create(JsonBody body) {
        NewUserRequest wanted = body.as(NewUserRequest.class);
        return idempotency.created(body, () -> {
            Account created = accounts.create(
                            wanted.username(),
                            wanted.fullNameOrUsername(),
                            wanted.role(),
                            Optional.of(wanted.password()))
                    .account();
            return new Created("/users/" + created.id(), UserView.of(created));
        });
    }

    @PUT
    @Path(ResourceId.PATH)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UserRequest.class)))
    @APIResponseSchema(value = UserView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        Account present = accounts.get(id);
        UserRequest wanted = body.as(UserRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(accounts.change(
                id,
                Optional.ofNullable(wanted.version()).orElse(present.version()),
                Optional.ofNullable(wanted.fullName()).orElse(present.fullName()),
                Optional.ofNullable(wanted.role()).orElse(present.role()),
                Optional.ofNullable(wanted.state()).orElse(present.state())));
    }

    /** Replaces the password by a random one; ends the user's sessions and revokes the user's API tokens. */
    @POST
    @Path(ResourceId.PATH + "/password-reset")
    public OneTimePasswordView resetPassword(@PathParam("id") long id) {
        return new OneTimePasswordView(
                accounts.resetPassword(id, accounts.get(id).version()));
    }

    /** Lets the user sign in again after too many wrong passwords. */
    @DELETE
    @Path(ResourceId.PATH + "/sign-in-lock")
    public void unlock(@PathParam("id") long id) {
        accounts.unlock(id);
    }

    private static Response answer(Account account) {
        return ETags.tagged(UserView.of(account), account.version());
    }
}
