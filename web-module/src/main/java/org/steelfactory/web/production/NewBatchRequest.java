package org.steelfactory.web.production;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.steelfactory.production.BatchDetails;

/** A new batch; only its code is needed. */
public record NewBatchRequest(
        @NotNull String code, String productType, Instant startedAt, Instant endedAt, Double quantityPlanned) {

    BatchDetails details() {
        return new BatchDetails(code, productType, startedAt, endedAt, quantityPlanned);
    }
}
