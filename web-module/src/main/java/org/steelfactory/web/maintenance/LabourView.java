package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.Labour;

/** What somebody worked on an order, as the API shows it. */
public record LabourView(
        int number,
        String person,
        Integer minutes,
        String notedBy,
        Instant notedAt,
        Instant correctedAt,
        long version) {

    static LabourView of(Labour labour) {
        return new LabourView(
                labour.number(),
                labour.details().person(),
                labour.details().minutes(),
                labour.notedBy(),
                labour.notedAt(),
                labour.correctedAt(),
                labour.version());
    }
}
