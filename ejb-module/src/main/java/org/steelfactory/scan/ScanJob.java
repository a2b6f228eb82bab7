package org.steelfactory.scan;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A piece of a scan that is still to be done, as the process engine tells it.
 *
 * @param partition the number of the partition that it is about; empty where it is about the scan as a whole
 * @param node name of the server process that has taken it; {@code null} where none has
 * @param failures how many attempts have failed since it was begun, or last retried by an administrator
 * @param againAt when it is tried again; {@code null} where nothing failed, or all attempts are used up
 * @param reason why the last attempt failed; {@code null} where none did
 */
public record ScanJob(OptionalInt partition, String node, int failures, Instant againAt, String reason) {

    /** How often each piece is tried before it waits for an administrator. */
    public static final int MOST_ATTEMPTS = 3;

    /** Whether all attempts are used up: it is an incident, which an administrator retries or cancels. */
    public boolean isGivenUp() {
        return failures >= MOST_ATTEMPTS;
    }

    /** Whether it has failed and is tried again. */
    public boolean isRetried() {
        return failures > 0 && !isGivenUp();
    }

    /** The number of the attempt that is under way, or comes next. */
    public int attempt() {
        return failures + 1;
    }
}
