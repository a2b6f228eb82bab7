package org.steelfactory.demo.generator;

import java.util.Optional;

/**
 * One anomaly, from its first shift to its last.
 *
 * @param severity 0.3 to 1
 * @param length in shifts
 */
record Episode(AnomalyKind kind, double severity, int length, Optional<EntryError> entryError) {

    static Episode any(RandomStream random) {
        AnomalyKind kind = AnomalyKind.any(random);
        return new Episode(
                kind,
                random.between(.3, 1),
                kind.length(random),
                kind == AnomalyKind.ENTRY_ERROR ? Optional.of(EntryError.any(random)) : Optional.empty());
    }

    ShiftLabel label(boolean maintenance) {
        return new ShiftLabel(kind, severity, entryError, maintenance);
    }
}
