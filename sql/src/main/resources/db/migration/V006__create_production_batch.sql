CREATE TABLE production_batch (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    code             VARCHAR(64)   NOT NULL,
    product_type     VARCHAR(120)  NULL,
    started_at_utc   DATETIME(6)   NULL,
    ended_at_utc     DATETIME(6)   NULL,
    quantity_planned DOUBLE        NULL,
    version          BIGINT        NOT NULL,
    CONSTRAINT pk_production_batch PRIMARY KEY (id),
    CONSTRAINT uq_production_batch_code UNIQUE (code),
    CONSTRAINT ck_production_batch_quantity CHECK (quantity_planned >= 0),
    CONSTRAINT ck_production_batch_period CHECK (ended_at_utc >= started_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
