package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.shared.ForbiddenException;

/**
 * Lets no foreign page act in a user's name.
 *
 * <p>Nothing that changes state is taken from another origin. A REST call by the browser's session must show the
 * session's token besides ({@value #TOKEN_HEADER}); forms of pages carry their view's state, which the server keeps and
 * nobody can guess, and which isn't taken from a link.
 */
public class CsrfFilter extends HttpFilter {

    public static final String TOKEN_HEADER = "X-CSRF-Token";

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final transient BrowserSession browserSession;

    @Inject
    public CsrfFilter(BrowserSession browserSession) {
        this.browserSession = browserSession;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod())) {
            if (request.getParameter(VIEW_STATE) != null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        } else if (Origin.isForeign(request)) {
            refuse(request, response, "access.foreignOrigin");
            return;
        } else if (Api.isAskedBy(request) && Authentication.of(request).bySession() && !showsToken(request)) {
            refuse(request, response, "access.csrfToken");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean showsToken(HttpServletRequest request) {
        String shown = Optional.ofNullable(request.getHeader(TOKEN_HEADER)).orElse("");
        String expected = browserSession.csrfToken(request);
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String key)
            throws IOException {
        if (Api.isAskedBy(request)) {
            Api.refuse(response, new ForbiddenException(key, TOKEN_HEADER));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
