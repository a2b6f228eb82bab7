package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/** What the error page says: the status, and a sentence for it. */
@Named
@RequestScoped
public class ErrorBacking {

    private static final Set<Integer> WORDED = Set.of(
            HttpServletResponse.SC_FORBIDDEN,
            HttpServletResponse.SC_NOT_FOUND,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    @Inject
    private HttpServletRequest request;

    /** The HTTP status that has a text of its own; 500 stands for all others. */
    public int getStatus() {
        String status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(Object::toString)
                .orElseGet(() -> request.getParameter("status"));
        return WORDED.stream()
                .filter(worded -> worded.toString().equals(status))
                .findFirst()
                .orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
