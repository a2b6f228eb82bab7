package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.steelfactory.shared.ForbiddenException;

/** What filters need to know of the REST API, which they stand before. */
final class Api {

    private Api() {}

    /** Goes by the path that the server understood, not by its spelling: {@code //api} and {@code /api;x} count too. */
    static boolean isAskedBy(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    static boolean isAddress(String uri, HttpServletRequest request) {
        return uri.startsWith(request.getContextPath() + "/api/");
    }

    static void refuse(HttpServletResponse response, ForbiddenException refusal) throws IOException {
        answer(response, Problem.of(Status.FORBIDDEN, refusal.key(), refusal.getMessage()));
    }

    static void answer(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.PROBLEM_JSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JsonAnswer.of(problem).toString());
    }
}
