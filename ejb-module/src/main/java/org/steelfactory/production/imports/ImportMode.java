package org.steelfactory.production.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a run only tells what it would do. */
public enum ImportMode {
    DRY_RUN,
    COMMIT;

    /** As the API spells it, {@code dry-run} or {@code commit}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportMode> spelled(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.spelling().equals(text))
                .findFirst();
    }
}
