package org.steelfactory.production;

import java.time.Instant;

/**
 * What is produced together: a heat, a campaign, an order.
 *
 * @param code unique in the plant, whatever the case of its letters
 * @param productType {@code null} where nobody said
 * @param startedAt {@code null} where nobody said
 * @param endedAt {@code null} while it is being produced, or where nobody said
 * @param quantityPlanned in the product's own unit; {@code null} where nobody said
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see
 */
public record Batch(
        long id,
        String code,
        String productType,
        Instant startedAt,
        Instant endedAt,
        Double quantityPlanned,
        long version) {

    /** Under which name the ledger finds what it tells of the batch. */
    public String subject() {
        return "batch-" + id;
    }

    /** What can be changed of it. */
    public BatchDetails details() {
        return new BatchDetails(code, productType, startedAt, endedAt, quantityPlanned);
    }
}
