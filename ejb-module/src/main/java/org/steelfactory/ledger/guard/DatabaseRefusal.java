package org.steelfactory.ledger.guard;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.UnavailableException;

/** Why the database didn't do what it was told, by its error codes, which MySQL and MariaDB share. */
public enum DatabaseRefusal {
    /** The database user has no right to do this. */
    RIGHTS(Set.of(1044, 1142, 1143, 1227, 1370)),
    /** With its binary log on, MySQL makes triggers only for privileged users. */
    BINARY_LOG(Set.of(1419)),
    /** A trigger refused the statement. */
    GUARD(Set.of(1644)),
    /** Others read or write the table all the time, or make the same trigger just now. */
    BUSY(Set.of(1205, 1213, 1359));

    private final Set<Integer> codes;

    DatabaseRefusal(Set<Integer> codes) {
        this.codes = codes;
    }

    /** Empty where it isn't one of these. */
    public static Optional<DatabaseRefusal> of(SQLException e) {
        for (DatabaseRefusal refusal : values()) {
            if (refusal.codes.contains(e.getErrorCode())) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** What to tell an administrator: what the database said, and what to do about it. */
    public static BusinessException toAdministrator(SQLException e) {
        return of(e).<BusinessException>map(refusal -> switch (refusal) {
                    case RIGHTS -> new ConflictException("ledger.guards.rights", e.getMessage());
                    case BINARY_LOG -> new ConflictException("ledger.guards.binaryLog", e.getMessage());
                    case GUARD, BUSY -> new ConflictException("ledger.guards.busy");
                })
                .orElseGet(() -> new UnavailableException("ledger.unavailable"));
    }
}
