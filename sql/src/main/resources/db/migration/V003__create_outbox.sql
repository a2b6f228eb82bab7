-- What the document store must be told, written in the transaction that it tells of and delivered afterwards.
-- Delivered rows stay: they are what the document store is rebuilt from.
CREATE TABLE outbox (
    id                  BIGINT        NOT NULL AUTO_INCREMENT,
    collection          VARCHAR(64)   NOT NULL,
    document            LONGTEXT      NOT NULL,
    created_at_utc      DATETIME(6)   NOT NULL,
    -- 0 waits, 1 delivered; indexed together with the id, so that a long history doesn't slow the relay.
    delivered           BOOLEAN       NOT NULL,
    delivered_at_utc    DATETIME(6)   NULL,
    attempts            INT           NOT NULL,
    next_attempt_at_utc DATETIME(6)   NOT NULL,
    last_error          VARCHAR(500)  NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (id),
    INDEX ix_outbox_waiting (delivered, next_attempt_at_utc, id),
    INDEX ix_outbox_collection (collection, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
