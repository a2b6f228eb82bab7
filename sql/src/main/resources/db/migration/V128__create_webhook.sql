-- Other systems that are told what happens.
CREATE TABLE webhook (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    name               VARCHAR(64)  NOT NULL,
    url                VARCHAR(500) NOT NULL,
    -- Names of kinds, separated by commas; empty for all.
    kinds              VARCHAR(600) NOT NULL,
    lowest_severity    VARCHAR(16)  NOT NULL,
    enabled            BOOLEAN      NOT NULL,
    -- The secret is made of this and the server's SECRET_KEY: who has the database alone doesn't have it.
    secret_salt        CHAR(64)     NOT NULL,
    -- Attempts that failed since the last one that succeeded.
    failures_in_a_row  INT          NOT NULL,
    -- Why it was switched off by itself; NULL where it wasn't.
    switched_off       VARCHAR(200) NULL,
    created_by         VARCHAR(64)  NOT NULL,
    created_at_utc     DATETIME(6)  NOT NULL,
    -- Counts what people change.
    version            BIGINT       NOT NULL,
    CONSTRAINT pk_webhook PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What each of them was sent, or is going to be.
CREATE TABLE webhook_delivery (
    id                  BIGINT       NOT NULL AUTO_INCREMENT,
    webhook_id          BIGINT       NOT NULL,
    -- By this the receiver knows a message again that comes twice.
    message_id          VARCHAR(40)  NOT NULL,
    type                VARCHAR(40)  NOT NULL,
    headline            VARCHAR(300) NOT NULL,
    body                TEXT         NOT NULL,
    state               VARCHAR(16)  NOT NULL,
    attempts            INT          NOT NULL,
    created_at_utc      DATETIME(6)  NOT NULL,
    next_attempt_at_utc DATETIME(6)  NULL,
    last_attempt_at_utc DATETIME(6)  NULL,
    -- HTTP status of the last answer; NULL where none came.
    last_status         INT          NULL,
    last_error          VARCHAR(500) NULL,
    CONSTRAINT pk_webhook_delivery PRIMARY KEY (id),
    CONSTRAINT uq_webhook_delivery_message UNIQUE (message_id),
    CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE,
    CONSTRAINT ck_webhook_delivery_state CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    CONSTRAINT ck_webhook_delivery_next CHECK ((state = 'WAITING') = (next_attempt_at_utc IS NOT NULL)),
    INDEX ix_webhook_delivery_due (state, next_attempt_at_utc),
    INDEX ix_webhook_delivery_log (webhook_id, id),
    INDEX ix_webhook_delivery_created (created_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
