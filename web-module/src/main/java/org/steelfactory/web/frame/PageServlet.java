package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.web.frame.Pages.Visit;

/**
 * Brings a request to the page of its address, if the caller may open it.
 *
 * <p>Nobody signed in: to the sign-in page, and back afterwards. The wrong role: 403. Mapped by
 * {@link PageRegistration} to every address of {@link Pages}, because a filter would come too late: the server takes
 * {@code /ledger} for the folder of that name and sends the browser to {@code /ledger/}.
 */
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    @Inject
    transient RefusedAccess refusedAccess;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Visit> visit = Pages.at(path);
        Optional<String> moved = Pages.movedTo(path);
        if (visit.isPresent()) {
            open(visit.get(), request, response);
        } else if (moved.isPresent()) {
            String asked = moved.get().contains("?") ? "" : query(request);
            response.sendRedirect(request.getContextPath() + moved.get() + asked);
        } else if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + (signedIn(request) ? "/dashboard" : "/login"));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void open(Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Screen screen = visit.screen();
        if (!screen.isPublic() && !signedIn(request)) {
            askToSignIn(request, response);
        } else if (!permitted(screen, request)) {
            refusedAccess.record(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            request.getRequestDispatcher(screen.view() + query(visit.parameters()))
                    .forward(request, response);
        }
    }

    private static boolean signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }

    private static boolean permitted(Screen screen, HttpServletRequest request) {
        return screen.isPublic() || screen.roles().stream().anyMatch(role -> request.isUserInRole(role.name()));
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = request.getContextPath() + "/login?"
                + (BrowserSession.hasRunOut(request) ? "ended&" : "")
                + "next=" + encoded(request.getRequestURI() + query(request));
        if (AjaxResponse.expectedBy(request)) {
            AjaxResponse.redirect(response, login);
        } else {
            response.sendRedirect(login);
        }
    }

    /** What was asked besides the path, to be asked again elsewhere. */
    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
