-- What the document store must be told, written in the transaction that it tells of and delivered afterwards.
-- Delivered rows stay: they are what the document store is checked against and rebuilt from.
CREATE TABLE outbox (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    collection       VARCHAR(64)   NOT NULL,
    -- MongoDB Extended JSON (relaxed); its _id is this row's id.
    document         LONGTEXT      NOT NULL,
    -- WAITING, DELIVERED, or REFUSED by the store for a reason of the document's own
    state            VARCHAR(10)   NOT NULL,
    created_at_utc   DATETIME(6)   NOT NULL,
    delivered_at_utc DATETIME(6)   NULL,
    attempts         INT           NOT NULL,
    last_error       VARCHAR(500)  NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (id),
    CONSTRAINT ck_outbox_state CHECK (state IN ('WAITING', 'DELIVERED', 'REFUSED')),
    -- The relay takes what waits in order; a long history doesn't slow it.
    INDEX ix_outbox_state (state, id),
    INDEX ix_outbox_delivered_at (delivered_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
