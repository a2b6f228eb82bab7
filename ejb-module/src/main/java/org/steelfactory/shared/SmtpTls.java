package org.steelfactory.shared;

import java.util.Locale;

/** How a connection to a mail server is kept from being read. */
public enum SmtpTls {
    /** It begins in the open and must be encrypted before anything is said. */
    STARTTLS(587),
    /** It is encrypted from its beginning. */
    TLS(465),
    /** It isn't; for a mail server on the same machine. */
    NONE(25);

    private final int port;

    SmtpTls(int port) {
        this.port = port;
    }

    /** Where mail servers usually listen for it. */
    int port() {
        return port;
    }

    /** @throws IllegalArgumentException when there is no such way */
    static SmtpTls named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
