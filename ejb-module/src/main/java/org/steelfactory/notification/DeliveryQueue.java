package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * What the tables of things to be sent have in common: who takes a row sets its next attempt ahead and commits, so that
 * no other server tries it meanwhile and no lock is held while a foreign server is waited for. One that dies in between
 * leaves a row that is tried again a little later.
 */
public final class DeliveryQueue {

    /** Longer than any attempt takes. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MAX_ERROR_LENGTH = 500;

    private final String table;

    /** @param table with columns id, state, attempts, next_attempt_at_utc, last_attempt_at_utc and last_error */
    public DeliveryQueue(String table) {
        this.table = table;
    }

    /** Takes what is due, the longest due first; leaves alone what another server is just taking. */
    public List<Long> claim(Connection connection, Instant now, int most) throws SQLException {
        List<Long> due = Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM " + table + " WHERE state = 'WAITING' AND next_attempt_at_utc <= ?"
                        + " ORDER BY next_attempt_at_utc, id LIMIT ? FOR UPDATE SKIP LOCKED",
                UtcDateTime.of(now),
                most);
        Sql.batch(
                connection,
                "UPDATE " + table + " SET attempts = attempts + 1, last_attempt_at_utc = ?, next_attempt_at_utc = ?"
                        + " WHERE id = ?",
                due.stream()
                        .map(id -> new Object[] {UtcDateTime.of(now), UtcDateTime.of(now.plus(LEASE)), id})
                        .toList());
        return due;
    }

    public void delivered(Connection connection, long id) throws SQLException {
        Sql.update(
                connection,
                "UPDATE " + table + " SET state = 'DELIVERED', next_attempt_at_utc = NULL, last_error = NULL"
                        + " WHERE id = ?",
                id);
    }

    /**
     * Lets it be tried again by the {@link RetryPlan}, or gives it up.
     *
     * @param hopeless whether another attempt would end in the same way
     * @return whether it was given up
     */
    public boolean failed(Connection connection, long id, String reason, boolean hopeless, Instant now)
            throws SQLException {
        int attempts = (int) Sql.number(connection, "SELECT attempts FROM " + table + " WHERE id = ?", id);
        Optional<Duration> pause = hopeless ? Optional.empty() : RetryPlan.pauseAfter(attempts);
        // Unless somebody decided about it meanwhile, such as by switching the webhook off.
        Sql.update(
                connection,
                "UPDATE " + table + " SET state = ?, next_attempt_at_utc = ?, last_error = ?"
                        + " WHERE id = ? AND state = 'WAITING'",
                (pause.isPresent() ? DeliveryState.WAITING : DeliveryState.GIVEN_UP).name(),
                pause.map(now::plus).map(UtcDateTime::of).orElse(null),
                shortened(reason),
                id);
        return pause.isEmpty();
    }

    private static String shortened(String reason) {
        return shortened(reason, MAX_ERROR_LENGTH);
    }

    static String shortened(String reason, int maxLength) {
        String line = reason == null ? "" : reason.replaceAll("\\s+", " ");
        return line.length() <= maxLength ? line : line.substring(0, maxLength);
    }
}
