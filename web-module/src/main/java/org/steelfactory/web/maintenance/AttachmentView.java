package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.Attachment;

/**
 * A file of a work order, as the API shows it.
 *
 * @param deletedAt since when its content is gone; {@code null} where it is there
 */
public record AttachmentView(
        int number,
        String name,
        String mediaType,
        int bytes,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String deletedBy,
        Instant deletedAt) {

    static AttachmentView of(Attachment file) {
        return new AttachmentView(
                file.number(),
                file.name(),
                file.type().mediaType(),
                file.bytes(),
                file.sha256(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.deletedBy(),
                file.deletedAt());
    }
}
