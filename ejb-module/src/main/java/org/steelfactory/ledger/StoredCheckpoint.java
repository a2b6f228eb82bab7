package org.steelfactory.ledger;

import java.time.Instant;

/**
 * A checkpoint as it is kept.
 *
 * @param size entries that it counts
 * @param note the signed note, exactly as it was signed
 * @param signedAt when
 */
public record StoredCheckpoint(long size, String note, Instant signedAt) {}
