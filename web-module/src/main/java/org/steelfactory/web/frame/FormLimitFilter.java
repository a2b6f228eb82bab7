package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.steelfactory.shared.SteelConfiguration;

/**
 * Refuses forms that none of our pages sends, before anybody reads them. The server keeps a form's fields in memory and
 * sets no limit to them, because an upload may be large; so one form from a stranger could fill the memory of all.
 *
 * <p>Files are taken on the pages that say so ({@link Screen#takingFilesFrom}), from whom these say, and up to the size that
 * they say, or else {@code IMPORT_MAX_MB}.
 */
public class FormLimitFilter extends HttpFilter {

    /** Largest form without files, in bytes; those of our pages stay far below. */
    static final int MAX_BYTES = 1_000_000;

    /** What a form with a file has besides the file. */
    static final long REST_OF_FORM = 100_000;

    private static final long serialVersionUID = 1L;

    private final transient SteelConfiguration configuration;

    @Inject
    public FormLimitFilter(SteelConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type =
                Optional.ofNullable(request.getContentType()).orElse("").strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            takeFile(request, response, chain);
        } else if (type.startsWith("application/x-www-form-urlencoded") && !isShort(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void takeFile(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Screen> taker = taker(request);
        if (taker.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > maxBytes(taker.get()) + REST_OF_FORM) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long maxBytes(Screen taker) {
        return taker.maxFileBytes() == 0 ? configuration.importMaxBytes() : taker.maxFileBytes();
    }

    /** The page that the file is sent to; empty where it takes none from this caller. */
    private static Optional<Screen> taker(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return request.getUserPrincipal() == null
                ? Optional.empty()
                : Pages.at(path).map(Pages.Visit::screen).filter(screen -> screen.fileSenders().stream()
                        .anyMatch(role -> request.isUserInRole(role.name())));
    }

    /** Browsers tell how long a form is; what doesn't has no end that could be known. */
    private static boolean isShort(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= MAX_BYTES;
    }
}
