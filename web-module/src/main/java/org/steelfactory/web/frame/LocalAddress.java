package org.steelfactory.web.frame;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that a request names to be sent on to: only ever a path of our own, never another site's. */
public final class LocalAddress {

    /** Slashes both ways mislead browsers about where the host begins; anything beyond ASCII is sent encoded. */
    private static final Pattern PATH = Pattern.compile("/(?:[\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]*)?");

    /** Pages that make no sense after sign-in. */
    private static final Pattern DOOR = Pattern.compile("/(?:login|logout|register|error)(?:[/;].*)?");

    private LocalAddress() {}

    /** The address, if it is safe to redirect a browser to. */
    public static Optional<String> safe(String address) {
        return Optional.ofNullable(address)
                .filter(text -> PATH.matcher(text).matches())
                .filter(LocalAddress::leadsInside);
    }

    /** The path as the server will understand it, without dots and codes that only hide where it leads. */
    private static boolean leadsInside(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !DOOR.matcher(uri.normalize().getPath()).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
