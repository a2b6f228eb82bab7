package org.steelfactory.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.steelfactory.ledger.chain.scan.EntryScan;
import org.steelfactory.ledger.chain.scan.EntryTime;

/**
 * What an entry's data says of itself.
 *
 * @param index the place that it was recorded for
 * @param recordedAt when it was recorded
 */
record EntryContent(long index, Instant recordedAt) {

    /** Reads it from the data; empty when this isn't the canonical JSON of an entry. */
    static Optional<EntryContent> of(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        EntryScan scan = new EntryScan();
        if (!scan.read(bytes, 0, bytes.length) || scan.end() != bytes.length || scan.recordedAt() == EntryTime.NONE) {
            return Optional.empty();
        }
        return Optional.of(new EntryContent(scan.index(), EntryTime.instant(scan.recordedAt())));
    }
}
