package org.steelfactory.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import org.steelfactory.shared.InvalidInputException;

/**
 * Where a webhook may lead. A server that posts wherever it is told to can be made to speak to what only it can reach;
 * so it doesn't speak to itself, to its own network segment (cloud machines have their secrets there) or to many at once.
 * Other private addresses are allowed: that is where a plant's systems are.
 */
final class WebhookTarget {

    private static final int MAX_LENGTH = 500;
    private static final int LAST_PORT = 65_535;

    /** Where clouds keep a machine's secrets. */
    private static final Set<String> METADATA =
            Set.of("169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2:0:0:0:0:0:254");

    private final boolean localAllowed;

    /** @param localAllowed whether this machine and its own network segment may be spoken to */
    WebhookTarget(boolean localAllowed) {
        this.localAllowed = localAllowed;
    }

    /** @throws InvalidInputException when it is no address that may be posted to */
    URI checked(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw fault("REQUIRED", "An address is needed.");
        }
        URI uri = parsed(text);
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || text.length() > MAX_LENGTH || uri.getPort() > LAST_PORT) {
            throw fault("NOT_AN_ADDRESS", "The address begins with http:// or https:// and names a host.");
        }
        if (uri.getRawUserInfo() != null) {
            throw fault("CREDENTIALS", "Leave user name and password out; what is sent is signed.");
        }
        if (uri.getRawFragment() != null) {
            throw fault("NOT_AN_ADDRESS", "Leave out what follows #; it is never sent.");
        }
        try {
            requireAllowed(uri.getHost());
        } catch (UnknownHostException e) {
            // It may be there later; that it isn't is in the log of deliveries then.
            return uri;
        } catch (ForbiddenTargetException e) {
            throw fault("NOT_ALLOWED", e.getMessage());
        }
        return uri;
    }

    /**
     * Looks up where the name leads, just before it is posted to: the name may lead elsewhere than when the webhook was
     * made. Java keeps what it looked up for half a minute, so that the connection goes to what was checked here.
     *
     * @throws ForbiddenTargetException when it leads where nothing is posted to
     */
    void requireAllowed(String host) throws UnknownHostException, ForbiddenTargetException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (isForbidden(address)) {
                throw new ForbiddenTargetException("Nothing is sent to " + host + ": it is " + address.getHostAddress()
                        + ", which is this machine or one that only it can reach.");
            }
        }
    }

    private boolean isForbidden(InetAddress address) {
        boolean local = address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress();
        return address.isMulticastAddress() || METADATA.contains(address.getHostAddress()) || local && !localAllowed;
    }

    /** The address leads where nothing is sent to. */
    static final class ForbiddenTargetException extends Exception {

        private static final long serialVersionUID = 1L;

        ForbiddenTargetException(String message) {
            super(message);
        }
    }

    private static URI parsed(String text) {
        try {
            return new URI(text).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw fault("NOT_AN_ADDRESS", "This can't be read as an address.");
        }
    }

    private static InvalidInputException fault(String code, String message) {
        return new InvalidInputException("url", code, message);
    }
}
