package org.steelfactory.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what the container refused or failed at as a page in the product's look, without a trace of the cause.
 *
 * <p>The page is asked for as if anew: what a failed form had sent isn't taken for the error page's own form.
 */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VIEW = "/frame/error.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status != null && isApi(request)) {
            Api.answer(response, problem((Integer) status));
        } else if (status != null && AjaxResponse.expectedBy(request)) {
            response.setStatus(HttpServletResponse.SC_OK);
            AjaxResponse.redirect(response, request.getContextPath() + "/error?status=" + status);
        } else {
            request.getRequestDispatcher(VIEW).forward(new Anew(request), response);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return Api.isAddress(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), request);
    }

    private static Problem problem(int code) {
        Status status = Optional.ofNullable(Status.fromStatusCode(code)).orElse(Status.INTERNAL_SERVER_ERROR);
        return Problem.of(status);
    }

    /** The request without what was sent with it. */
    private static final class Anew extends HttpServletRequestWrapper {

        Anew(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return name.equals("status") ? super.getParameter(name) : null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
