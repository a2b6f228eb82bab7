-- What an import added, so that it can be undone.
ALTER TABLE performance_record
    ADD COLUMN import_id BIGINT NULL,
    ADD CONSTRAINT fk_performance_record_import FOREIGN KEY (import_id) REFERENCES record_import (id);

ALTER TABLE production_batch
    ADD COLUMN import_id BIGINT NULL,
    ADD CONSTRAINT fk_production_batch_import FOREIGN KEY (import_id) REFERENCES record_import (id);

-- How a file with this header was understood when one was last committed; offered the next time.
CREATE TABLE import_header (
    -- SHA-256 of the names of the columns in their order
    header_hash   CHAR(64)    NOT NULL,
    -- As the API's query parameters
    settings      TEXT        NOT NULL,
    used_by       VARCHAR(64) NOT NULL,
    used_at_utc   DATETIME(6) NOT NULL,
    CONSTRAINT pk_import_header PRIMARY KEY (header_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
