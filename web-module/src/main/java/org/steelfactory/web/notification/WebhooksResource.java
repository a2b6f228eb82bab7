package org.steelfactory.web.notification;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.notification.Webhook;
import org.steelfactory.notification.WebhookDelivery;
import org.steelfactory.notification.Webhooks;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.ETags;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/**
 * Webhooks by REST, for administrators. A secret is answered once; so this POST remembers no answer for an
 * Idempotency-Key, which would have to keep the secret.
 */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class WebhooksResource {

    @EJB
    private Webhooks webhooks;

    @GET
    public Page<WebhookView> list(@BeanParam PageParams page) {
        return webhooks.find(page.request()).map(WebhookView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response get(@PathParam("id") long id) {
        return answer(webhooks.get(id));
    }

    @POST
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookRequest.class)))
    @APIResponseSchema(value = IssuedWebhookView.class, responseCode = "201")
    public Response create(JsonBody body, @Context UriInfo address) {
        Webhooks.Issued issued = webhooks.create(body.as(WebhookRequest.class).details());
        return Response.created(address.getAbsolutePathBuilder()
                        .path(Long.toString(issued.id()))
                        .build())
                .entity(IssuedWebhookView.of(issued))
                .build();
    }

    /** What waits for one that is switched off isn't sent any more. */
    @PUT
    @Path(ResourceId.PATH)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookRequest.class)))
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response change(@PathParam("id") long id, JsonBody body, @Context HttpHeaders headers) {
        Webhook present = webhooks.get(id);
        WebhookRequest wanted = body.as(WebhookRequest.class);
        ETags.requireMatch(headers, present.version());
        return answer(webhooks.change(id, wanted.versionOf(present), wanted.detailsFor(present)));
    }

    /** Its log goes with it. */
    @DELETE
    @Path(ResourceId.PATH)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") long id, @Context HttpHeaders headers) {
        Webhook present = webhooks.get(id);
        ETags.requireMatch(headers, present.version());
        webhooks.delete(id, present.version());
        return Response.noContent().build();
    }

    /** Gives it another secret; with the old one nothing is signed any more. */
    @POST
    @Path(ResourceId.PATH + "/secret")
    public IssuedWebhookView renewSecret(@PathParam("id") long id) {
        return IssuedWebhookView.of(webhooks.renewSecret(id, webhooks.get(id).version()));
    }

    /** Sends it a message that says it is a test. */
    @POST
    @Path(ResourceId.PATH + "/tests")
    @APIResponseSchema(value = WebhookDelivery.class, responseCode = "202")
    public Response test(@PathParam("id") long id) {
        return Response.accepted(webhooks.test(id)).build();
    }

    /** What it was sent, newest first. */
    @GET
    @Path(ResourceId.PATH + "/deliveries")
    public Page<WebhookDelivery> deliveries(@PathParam("id") long id, @BeanParam PageParams page) {
        return webhooks.deliveries(id, page.request());
    }

    /** Sends again what was sent or given up before. */
    @POST
    @Path(ResourceId.PATH + "/deliveries/{delivery: \\d{1,18}}/repetition")
    @APIResponseSchema(value = WebhookDelivery.class, responseCode = "202")
    public Response resend(@PathParam("id") long id, @PathParam("delivery") long delivery) {
        return Response.accepted(webhooks.resend(id, delivery)).build();
    }

    private static Response answer(Webhook webhook) {
        return ETags.tagged(WebhookView.of(webhook), webhook.version());
    }
}
