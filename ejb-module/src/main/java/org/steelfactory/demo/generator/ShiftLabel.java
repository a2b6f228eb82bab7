package org.steelfactory.demo.generator;

import java.util.Optional;

/**
 * The truth about a record, which a detector must not see.
 *
 * @param severity 0.3 to 1, how bad the anomaly is; 0 where there is none
 * @param entryError how the number was mistyped, for {@link AnomalyKind#ENTRY_ERROR}
 * @param maintenance planned maintenance took part of the shift: unusual, but nothing wrong
 */
public record ShiftLabel(AnomalyKind kind, double severity, Optional<EntryError> entryError, boolean maintenance) {

    static ShiftLabel normal(boolean maintenance) {
        return new ShiftLabel(AnomalyKind.NONE, 0, Optional.empty(), maintenance);
    }

    public boolean anomalous() {
        return kind != AnomalyKind.NONE;
    }
}
