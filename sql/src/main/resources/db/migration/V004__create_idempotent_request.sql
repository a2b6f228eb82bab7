-- Answers of POSTs that carried an Idempotency-Key, kept so that a repeated request gets the same answer.
CREATE TABLE idempotent_request (
    username       VARCHAR(64)   NOT NULL,
    idempotency_key VARCHAR(128) NOT NULL,
    -- SHA-256 of method, path and body: the same key with another request is an error.
    fingerprint    CHAR(64)      NOT NULL,
    location       VARCHAR(255)  NOT NULL,
    answer         LONGTEXT      NOT NULL,
    created_at_utc DATETIME(6)   NOT NULL,
    CONSTRAINT pk_idempotent_request PRIMARY KEY (username, idempotency_key),
    INDEX ix_idempotent_request_created (created_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
