package org.steelfactory.web.production;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.steelfactory.production.Batch;
import org.steelfactory.production.BatchDetails;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.PlantMoment;

/** What an administrator types about a batch; times are the plant's, as the browser's own field writes them. */
public class BatchForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;
    private final Batch batch;
    private String code;
    private String productType;
    private String startedAt;
    private String endedAt;
    private Double quantityPlanned;

    /** For a batch that isn't there yet. */
    BatchForm(ZoneId zone) {
        this.zone = zone;
        this.batch = null;
    }

    BatchForm(Batch batch, ZoneId zone) {
        this.zone = zone;
        this.batch = batch;
        code = batch.code();
        productType = batch.productType();
        startedAt = shown(batch.startedAt());
        endedAt = shown(batch.endedAt());
        quantityPlanned = batch.quantityPlanned();
    }

    /** @throws InvalidInputException when a time isn't one */
    BatchDetails details() {
        return new BatchDetails(
                code,
                productType,
                moment("startedAt", startedAt, isFresh() ? null : batch.startedAt()),
                moment("endedAt", endedAt, isFresh() ? null : batch.endedAt()),
                quantityPlanned);
    }

    private String shown(Instant moment) {
        return PlantMoment.text(moment, zone);
    }

    private Instant moment(String field, String typed, Instant present) {
        return PlantMoment.parse(field, typed, zone, present);
    }

    /** Whether the batch isn't there yet. */
    public boolean isFresh() {
        return batch == null;
    }

    long id() {
        return batch.id();
    }

    long version() {
        return batch.version();
    }

    /** The code as it is until the change is saved; empty for a new one. */
    public String getPresent() {
        return isFresh() ? "" : batch.code();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getProductType() {
        return productType;
    }

    public void setProductType(String productType) {
        this.productType = productType;
    }

    public String getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(String startedAt) {
        this.startedAt = startedAt;
    }

    public String getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(String endedAt) {
        this.endedAt = endedAt;
    }

    public Double getQuantityPlanned() {
        return quantityPlanned;
    }

    public void setQuantityPlanned(Double quantityPlanned) {
        this.quantityPlanned = quantityPlanned;
    }
}
