package org.steelfactory.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the document store is, and what waits for it.
 *
 * @param available whether it answers and takes writes
 * @param embedded whether it is the one that the launcher embeds
 * @param version the server's version; {@code ""} while it is away
 * @param collections in alphabetical order; none while it is away
 * @param pending documents that aren't delivered yet, the refused ones among them
 * @param refused documents that the store wouldn't take; they are tried again at its next return
 * @param oldestPending since when the oldest of them waits
 * @param lastError why the oldest that has failed so far did
 */
public record DocumentStoreStatus(
        boolean available,
        boolean embedded,
        String version,
        List<CollectionSize> collections,
        long pending,
        long refused,
        Optional<Instant> oldestPending,
        Optional<String> lastError) {

    /**
     * @param documents how many it has
     * @param bytes what they take up, uncompressed
     */
    public record CollectionSize(String name, long documents, long bytes) {}
}
