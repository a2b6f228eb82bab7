-- A file of performance records that was sent, and what became of it.
CREATE TABLE record_import (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    file_name        VARCHAR(255)  NOT NULL,
    file_bytes       BIGINT        NOT NULL,
    file_sha256      CHAR(64)      NOT NULL,
    -- UPLOADED waits to be read; of the others RUNNING alone isn't final for the file as it was sent.
    state            VARCHAR(10)   NOT NULL,
    -- DRY_RUN or COMMIT, of the last run; NULL before the first
    mode             VARCHAR(10)   NULL,
    -- READING, CHECKING, PUBLISHING: what a run is doing, or was when it failed
    step             VARCHAR(10)   NULL,
    -- How the file is to be understood, as the API's query parameters
    settings         TEXT          NOT NULL,
    -- Header, delimiter and ignored columns as the last run found them; JSON
    layout           TEXT          NULL,
    data_rows        BIGINT        NOT NULL,
    accepted         BIGINT        NOT NULL,
    rejected         BIGINT        NOT NULL,
    duplicates       BIGINT        NOT NULL,
    errors           BIGINT        NOT NULL,
    oee_differences  BIGINT        NOT NULL,
    bytes_read       BIGINT        NOT NULL,
    -- RFC 6962 root over the accepted rows
    rows_root        CHAR(64)      NULL,
    failure_code     VARCHAR(32)   NULL,
    failure_detail   VARCHAR(1000) NULL,
    created_by       VARCHAR(64)   NOT NULL,
    created_at_utc   DATETIME(6)   NOT NULL,
    finished_at_utc  DATETIME(6)   NULL,
    -- The node that runs it, and when it last said so.
    node             VARCHAR(64)   NULL,
    heartbeat_at_utc DATETIME(6)   NULL,
    CONSTRAINT pk_record_import PRIMARY KEY (id),
    CONSTRAINT ck_record_import_state
        CHECK (state IN ('UPLOADED', 'RUNNING', 'CHECKED', 'COMMITTED', 'UNDONE', 'FAILED', 'CANCELLED')),
    INDEX ix_record_import_state (state, heartbeat_at_utc),
    INDEX ix_record_import_file (file_sha256, state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The rows of files while they are checked; afterwards the rejected ones alone, to be sent back.
CREATE TABLE record_import_row (
    import_id        BIGINT        NOT NULL,
    row_no           BIGINT        NOT NULL,
    -- ACCEPTED, REJECTED, DUPLICATE (recorded already), DIFFERENT (recorded otherwise, on its way to REJECTED)
    state            VARCHAR(10)   NOT NULL,
    -- The row as it was sent, long fields shortened
    written          MEDIUMTEXT    NOT NULL,
    machine_id       BIGINT        NULL,
    shift_start_utc  DATETIME(6)   NULL,
    production_day   DATE          NULL,
    batch_code       VARCHAR(64)   COLLATE utf8mb4_unicode_520_ci NULL,
    operating_time_s DOUBLE        NULL,
    down_time_s      DOUBLE        NULL,
    planned_time_s   DOUBLE        NULL,
    actual_output    DOUBLE        NULL,
    ideal_output     DOUBLE        NULL,
    good_units       DOUBLE        NULL,
    total_units      DOUBLE        NULL,
    availability     DOUBLE        NULL,
    performance      DOUBLE        NULL,
    quality          DOUBLE        NULL,
    oee              DOUBLE        NULL,
    data_fault       BOOLEAN       NOT NULL,
    -- SHA-256(0x00 and the row's canonical JSON), a leaf of rows_root; NULL where the row can't be taken
    leaf_hash        BINARY(32)    NULL,
    CONSTRAINT pk_record_import_row PRIMARY KEY (import_id, row_no),
    CONSTRAINT fk_record_import_row_import FOREIGN KEY (import_id) REFERENCES record_import (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE record_import_error (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    import_id   BIGINT        NOT NULL,
    row_no      BIGINT        NOT NULL,
    column_name VARCHAR(1000) NOT NULL,
    code        VARCHAR(32)   NOT NULL,
    message     VARCHAR(1000) NOT NULL,
    -- What stands there, shortened
    found_value VARCHAR(100)  NOT NULL,
    CONSTRAINT pk_record_import_error PRIMARY KEY (id),
    CONSTRAINT fk_record_import_error_import FOREIGN KEY (import_id) REFERENCES record_import (id),
    INDEX ix_record_import_error_row (import_id, row_no, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
