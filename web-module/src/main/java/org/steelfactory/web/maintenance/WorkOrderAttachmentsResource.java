package org.steelfactory.web.maintenance;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.maintenance.Attachment;
import org.steelfactory.maintenance.WorkOrderAttachments;
import org.steelfactory.maintenance.WorkOrderAttachments.Download;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.FileDownload;
import org.steelfactory.web.frame.Idempotency;
import org.steelfactory.web.frame.Idempotency.Created;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** The files of a work order by REST. The body is the file; what it is, its content tells. */
@Path("work-orders/" + ResourceId.PATH + "/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderAttachmentsResource {

    @EJB
    private WorkOrderAttachments attachments;

    @Inject
    private Idempotency idempotency;

    /** In the order in which they were attached, those that were deleted too. */
    @GET
    public Page<AttachmentView> list(@PathParam("id") long id, @BeanParam PageParams page) {
        return OrderPart.page(attachments.of(id), page.request(), AttachmentView::of);
    }

    /** The file itself, to be saved. */
    @GET
    @Path(OrderPart.NUMBER)
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") long id, @PathParam("number") int number) {
        Download download = attachments.download(id, number);
        return Response.ok(download.content())
                .type(download.file().type().mediaType())
                .header(
                        FileDownload.DISPOSITION,
                        FileDownload.attachment(download.file().name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /**
     * Attaches a file: PDF, PNG, JPEG, CSV or plain text, whatever the request calls it.
     *
     * @param name of the file
     */
    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Response attach(@PathParam("id") long id, @QueryParam("name") String name, InputStream file)
            throws IOException {
        attachments.of(id);
        byte[] content = file.readNBytes(WorkOrderAttachments.MAX_BYTES + 1);
        return idempotency.created(content, () -> {
            Attachment attached = attachments.attach(id, name, content);
            return new Created("/work-orders/" + id + "/attachments/" + attached.number(), AttachmentView.of(attached));
        });
    }

    /** Takes the file's content away; that it was there stays known. */
    @DELETE
    @Path(OrderPart.NUMBER)
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    public void delete(@PathParam("id") long id, @PathParam("number") int number) {
        attachments.delete(id, number);
    }
}
