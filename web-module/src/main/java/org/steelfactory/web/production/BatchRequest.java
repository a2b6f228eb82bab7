package org.steelfactory.web.production;

import java.time.Instant;
import java.util.Optional;
import org.steelfactory.production.Batch;
import org.steelfactory.production.BatchDetails;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a batch is to be; what is left out stays as it is, so that what the API shows of a batch can be sent back.
 *
 * @param id the batch's own, where it is given at all
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record BatchRequest(
        Long id,
        String code,
        String productType,
        Instant startedAt,
        Instant endedAt,
        Double quantityPlanned,
        Long version) {

    /** @throws InvalidInputException when the body tells of another batch than the address */
    BatchDetails appliedTo(Batch present) {
        if (id != null && id != present.id()) {
            throw new InvalidInputException("id", "NOT_ALLOWED", "The address names batch " + present.id() + ".");
        }
        return new BatchDetails(
                Optional.ofNullable(code).orElse(present.code()),
                Optional.ofNullable(productType).orElse(present.productType()),
                Optional.ofNullable(startedAt).orElse(present.startedAt()),
                Optional.ofNullable(endedAt).orElse(present.endedAt()),
                Optional.ofNullable(quantityPlanned).orElse(present.quantityPlanned()));
    }
}
