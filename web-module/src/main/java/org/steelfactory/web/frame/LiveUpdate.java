package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request that a page sends by itself to refresh what it shows. It doesn't count as a deed of the user, so that an
 * open dashboard doesn't keep a session alive for ever. A script says so in a header; of the library's own polling the
 * component's id does, which ends in {@code poll}; and being told of changes ({@link LiveServlet}) is never a deed.
 */
final class LiveUpdate {

    private static final String HEADER = "X-Live-Update";
    private static final String SOURCE = "jakarta.faces.source";

    private LiveUpdate() {}

    static boolean isSentBy(HttpServletRequest request) {
        return "true".equalsIgnoreCase(request.getHeader(HEADER))
                || LiveServlet.ADDRESS.equals(request.getServletPath())
                || isPoll(request);
    }

    private static boolean isPoll(HttpServletRequest request) {
        if (!AjaxResponse.expectedBy(request)) {
            return false;
        }
        String source = request.getParameter(SOURCE);
        return source != null && source.endsWith("poll");
    }
}
