package org.steelfactory.web.notification;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.steelfactory.notification.MailAddresses;
import org.steelfactory.notification.Preferences;
import org.steelfactory.web.frame.JsonBody;

/** How the caller wants to be told, by REST. */
@Path("notification-settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class NotificationSettingsResource {

    @EJB
    private Preferences preferences;

    @EJB
    private MailAddresses addresses;

    @GET
    @Path("preferences")
    public PreferencesView preferences() {
        return new PreferencesView(preferences.mine());
    }

    @PUT
    @Path("preferences")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferencesRequest.class)))
    public PreferencesView change(JsonBody body) {
        return new PreferencesView(
                preferences.change(body.as(PreferencesRequest.class).complete()));
    }

    @GET
    @Path("mail-address")
    public MailAddressView address() {
        return MailAddressView.of(addresses.mailIsOn(), addresses.mine());
    }

    /** Takes an address and sends a code there; nothing else goes there until the code is sent back. */
    @PUT
    @Path("mail-address")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailAddressRequest.class)))
    public MailAddressView changeAddress(JsonBody body) {
        return MailAddressView.of(
                true,
                Optional.of(addresses.change(body.as(MailAddressRequest.class).address())));
    }

    @POST
    @Path("mail-address/confirmation")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailCodeRequest.class)))
    public MailAddressView confirm(JsonBody body) {
        return MailAddressView.of(
                addresses.mailIsOn(),
                Optional.of(addresses.confirm(body.as(MailCodeRequest.class).code())));
    }

    @DELETE
    @Path("mail-address")
    public void removeAddress() {
        addresses.remove();
    }
}
