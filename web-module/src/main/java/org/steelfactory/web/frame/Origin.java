package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Which page caused a request, as browsers tell it. Programs tell nothing, and have no foreign pages in them. */
final class Origin {

    /** {@code none}: the user's own deed, such as a typed address. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Origin() {}

    /** Whether a page of another origin caused the request. */
    static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return !OWN.contains(site);
        }
        return origin != null && !isOurs(origin, request.getHeader("Host"));
    }

    private static boolean isOurs(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
