package org.steelfactory.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The row of a {@link Batch}. */
@Entity
@Table(name = "production_batch")
class ProductionBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "product_type")
    private String productType;

    @Column(name = "started_at_utc")
    private Instant startedAt;

    @Column(name = "ended_at_utc")
    private Instant endedAt;

    @Column(name = "quantity_planned")
    private Double quantityPlanned;

    @Version
    private long version;

    protected ProductionBatch() {}

    ProductionBatch(BatchDetails details) {
        become(details);
    }

    final void become(BatchDetails details) {
        code = details.code();
        productType = details.productType();
        startedAt = details.startedAt();
        endedAt = details.endedAt();
        quantityPlanned = details.quantityPlanned();
    }

    Batch batch() {
        return new Batch(id, code, productType, startedAt, endedAt, quantityPlanned, version);
    }

    long version() {
        return version;
    }
}
