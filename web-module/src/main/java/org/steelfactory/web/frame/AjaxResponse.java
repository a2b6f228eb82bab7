package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers to requests that a page's own script sent, and that follow no HTTP redirect. */
final class AjaxResponse {

    private AjaxResponse() {}

    static boolean expectedBy(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Tells the page's script to go elsewhere. */
    static void redirect(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        String escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + escaped
                        + "\"/></partial-response>");
    }
}
