package org.steelfactory.web.audit;

import java.time.Instant;
import java.util.List;
import org.steelfactory.audit.DocumentStoreStatus;
import org.steelfactory.audit.DocumentStoreStatus.CollectionSize;

/** The document store as the API answers it; {@code null} for what there isn't. */
public record DocumentStoreView(
        boolean available,
        boolean embedded,
        String version,
        List<CollectionSize> collections,
        long pending,
        long refused,
        Instant oldestPending,
        String lastError) {

    static DocumentStoreView of(DocumentStoreStatus status) {
        return new DocumentStoreView(
                status.available(),
                status.embedded(),
                status.version(),
                status.collections(),
                status.pending(),
                status.refused(),
                status.oldestPending().orElse(null),
                status.lastError().orElse(null));
    }
}
