package org.steelfactory.web.production;

import java.time.Instant;
import org.steelfactory.production.Batch;

/** A batch as the API shows it. */
public record BatchView(
        long id,
        String code,
        String productType,
        Instant startedAt,
        Instant endedAt,
        Double quantityPlanned,
        long version) {

    static BatchView of(Batch batch) {
        return new BatchView(
                batch.id(),
                batch.code(),
                batch.productType(),
                batch.startedAt(),
                batch.endedAt(),
                batch.quantityPlanned(),
                batch.version());
    }
}
