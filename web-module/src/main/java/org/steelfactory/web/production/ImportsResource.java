package org.steelfactory.web.production;

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
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.Imports;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.TooLargeException;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** Imports of performance records from CSV by REST. The body is the file; the query says how to understand it. */
@Path("performance-records/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class ImportsResource {

    private static final String CSV = "text/csv";

    /** What clients call CSV, or say when they don't know. */
    private static final Set<String> CSV_TYPES =
            Set.of(CSV, "text/plain", "application/csv", "application/vnd.ms-excel", "application/octet-stream");

    @EJB
    private Imports imports;

    @Inject
    private SteelConfiguration configuration;

    /**
     * Imports a file, or, with {@code mode=dry-run}, tells what importing it would do. With the header
     * {@code Prefer: respond-async} the answer is 202, and the import at Location tells how far it is.
     */
    @POST
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response importFile(@BeanParam ImportParams params, @Context HttpHeaders headers, InputStream file) {
        requireCsv(headers);
        if (headers.getLength() > configuration.importMaxBytes()) {
            throw new TooLargeException("import.tooLarge", configuration.importMaxBytes() / (1024 * 1024));
        }
        ImportMode mode = params.mode();
        ImportSettings settings = params.settings();
        if (prefersAsync(headers)) {
            RecordImport started = imports.startOnce(params.fileName(), file, mode, settings);
            return Response.accepted(view(started))
                    .location(URI.create("performance-records/imports/" + started.id()))
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        return Response.ok(view(imports.runOnce(params.fileName(), file, mode, settings)))
                .build();
    }

    @GET
    public Page<ImportView> list(@BeanParam PageParams page) {
        return imports.find(page.request()).map(ImportView::listed);
    }

    @GET
    @Path(ResourceId.PATH)
    public ImportView get(@PathParam("id") long id) {
        return view(imports.get(id));
    }

    /** What is wrong with the rejected rows, in their order. */
    @GET
    @Path(ResourceId.PATH + "/errors")
    public Page<ImportView.ErrorView> errors(@PathParam("id") long id, @BeanParam PageParams page) {
        return imports.errors(id, page.request()).map(ImportView.ErrorView::of);
    }

    /** The rejected rows as CSV with a column that says why, to be mended and imported. */
    @GET
    @Path(ResourceId.PATH + "/rejected-rows")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    public Response rejectedRows(@PathParam("id") long id) {
        imports.get(id);
        StreamingOutput rows = out -> imports.writeRejected(id, out);
        return Response.ok(rows)
                .type(CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-rejected.csv\"")
                .build();
    }

    /** Takes back what a committed import added; stops one that runs. */
    @DELETE
    @Path(ResourceId.PATH)
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    public ImportView undo(@PathParam("id") long id) {
        boolean runs = imports.get(id).state() == ImportState.RUNNING;
        return view(runs ? imports.cancel(id) : imports.undo(id));
    }

    private ImportView view(RecordImport shown) {
        return ImportView.of(shown, imports.firstErrors(shown.id(), ImportView.ERRORS));
    }

    private static void requireCsv(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type != null && !CSV_TYPES.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT))) {
            throw new NotSupportedException();
        }
    }

    /** RFC 7240. */
    private static boolean prefersAsync(HttpHeaders headers) {
        return headers.getRequestHeaders().getOrDefault("Prefer", List.of()).stream()
                .anyMatch(preference -> preference.toLowerCase(Locale.ROOT).contains("respond-async"));
    }
}
