package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;

/** Style sheets, scripts and pictures: the same for everybody, signed in or not. */
final class StaticFile {

    private StaticFile() {}

    static boolean isAskedForBy(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
    }
}
