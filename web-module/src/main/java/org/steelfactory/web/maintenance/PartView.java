package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import java.time.Instant;
import org.steelfactory.maintenance.UsedPart;

/** A part that went into the work of an order, as the API shows it. */
public record PartView(
        int number,
        String partNumber,
        String name,
        BigDecimal quantity,
        String unit,
        String notedBy,
        Instant notedAt,
        Instant correctedAt,
        long version) {

    static PartView of(UsedPart part) {
        return new PartView(
                part.number(),
                part.details().partNumber(),
                part.details().name(),
                part.details().quantity(),
                part.details().unit(),
                part.notedBy(),
                part.notedAt(),
                part.correctedAt(),
                part.version());
    }
}
