package org.steelfactory.identity;

import java.time.Instant;

/**
 * One place where a user is signed in.
 *
 * @param address network address it was opened from
 * @param userAgent what the browser says it is; untrusted text
 * @param lastSeenAt last deed of the user, within a minute
 * @param current whether it is the browser that asks
 */
public record SignedInBrowser(
        long id, String address, String userAgent, Instant signedInAt, Instant lastSeenAt, boolean current) {}
