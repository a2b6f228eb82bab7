package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * A file of a work order.
 *
 * @param number within the order, from 1; no other file ever has it
 * @param bytes its size
 * @param sha256 of its content, in lower-case hex; the ledger tells the same
 * @param uploadedBy user name of who attached it, and alone may delete it
 * @param deletedBy {@code null} where it is there
 * @param deletedAt since when its content is gone; {@code null} where it is there
 */
public record Attachment(
        int number,
        String name,
        AttachmentType type,
        int bytes,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String deletedBy,
        Instant deletedAt) {

    public boolean deleted() {
        return deletedAt != null;
    }
}
