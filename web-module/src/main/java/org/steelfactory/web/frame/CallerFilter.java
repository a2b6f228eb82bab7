package org.steelfactory.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.UnavailableException;

/**
 * What must happen before anything else, given who calls: a password that was only lent has to be changed; and while
 * nobody can be recognised, pages say so rather than send everybody to sign in.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CHANGE_PAGE = "/change-password";
    private static final String CHANGE_CALL = "/api/v1/me/password";
    /** Who one is may be asked all the same: it shows that the password was right. */
    private static final Set<String> OPEN = Set.of(CHANGE_PAGE, CHANGE_CALL, "/api/v1/me", "/logout", "/error");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication authentication = Authentication.of(request);
        if (authentication.passwordChangeRequired() && !isOpen(request)) {
            demandChange(request, response);
        } else if (authentication.refusal() instanceof UnavailableException && !Api.isAskedBy(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        return OPEN.contains(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    private static void demandChange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + CHANGE_PAGE;
        if (Api.isAskedBy(request)) {
            Api.refuse(response, new ForbiddenException("account.passwordChangeRequired"));
        } else if (AjaxResponse.expectedBy(request)) {
            AjaxResponse.redirect(response, page);
        } else {
            response.sendRedirect(page);
        }
    }
}
