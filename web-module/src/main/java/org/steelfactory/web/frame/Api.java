package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.steelfactory.shared.ForbiddenException;

/** What filters need to know of the REST API, which they stand before. */
final class Api {

    private static final String MEDIA_TYPE = "application/problem+json";

    private Api() {}

    static boolean isAskedBy(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    static void refuse(HttpServletResponse response, ForbiddenException refusal) throws IOException {
        Problem problem = Problem.of(Status.FORBIDDEN, refusal.key(), refusal.getMessage());
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JsonAnswer.of(problem).toString());
    }
}
