-- Comparisons of rows, ledger entries and documents. A row is written when a comparison has ended, and never changed.
CREATE TABLE reconciliation (
    id                   BIGINT       NOT NULL AUTO_INCREMENT,
    -- DEMAND, NIGHTLY, or REBUILD of what the document store lacked
    cause                VARCHAR(16)  NOT NULL,
    -- AGREE, DIFFER, or CANNOT_TELL without the document store
    verdict              VARCHAR(16)  NOT NULL,
    started_at_utc       DATETIME(6)  NOT NULL,
    ended_at_utc         DATETIME(6)  NOT NULL,
    started_by           VARCHAR(64)  NOT NULL,
    documents_read       BOOLEAN      NOT NULL,
    anomaly_count        BIGINT       NOT NULL,
    scan_count           BIGINT       NOT NULL,
    other_document_count BIGINT       NOT NULL,
    -- Documents that waited in the outbox still.
    on_the_way_count     BIGINT       NOT NULL,
    -- All that were found; the first thousand of them are kept.
    difference_count     BIGINT       NOT NULL,
    documents_written    BIGINT       NOT NULL,
    documents_left       BIGINT       NOT NULL,
    CONSTRAINT pk_reconciliation PRIMARY KEY (id),
    INDEX ix_reconciliation_cause (cause, started_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Stores that hold something else than the others do.
CREATE TABLE reconciliation_difference (
    reconciliation_id BIGINT       NOT NULL,
    number            INT          NOT NULL,
    -- LEDGER, SQL, OUTBOX or MONGO
    store             VARCHAR(16)  NOT NULL,
    -- MISSING, UNEXPECTED or DIFFERENT
    disagreement      VARCHAR(16)  NOT NULL,
    subject           VARCHAR(500) NOT NULL,
    place             VARCHAR(500) NULL,
    -- As the store calls it; NULL where the thing as a whole is missing or too much.
    field             VARCHAR(500) NULL,
    -- Long ones by their beginning; NULL for nothing.
    found             VARCHAR(500) NULL,
    expected          VARCHAR(500) NULL,
    CONSTRAINT pk_reconciliation_difference PRIMARY KEY (reconciliation_id, number),
    CONSTRAINT fk_reconciliation_difference FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
