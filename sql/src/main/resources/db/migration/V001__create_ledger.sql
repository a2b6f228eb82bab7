-- The ledger: an append-only chain of entries. The application's user may SELECT and INSERT here, nothing else.
-- data is the canonical JSON text exactly as it was hashed; a JSON column would reorder it.
CREATE TABLE ledger_entry (
    entry_index     BIGINT       NOT NULL,
    data            LONGTEXT     NOT NULL,
    entry_hash      CHAR(64)     NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    recorded_at_utc DATETIME(6)  NOT NULL,
    -- Copied from data, to filter by and to list the types there are; it proves nothing.
    entry_type      VARCHAR(64)  NOT NULL,
    CONSTRAINT pk_ledger_entry PRIMARY KEY (entry_index),
    -- Behind the head row's lock: a second entry after the same one can't be written, whoever tries.
    CONSTRAINT uq_ledger_entry_previous_hash UNIQUE (previous_hash),
    CONSTRAINT uq_ledger_entry_hash UNIQUE (entry_hash),
    INDEX ix_ledger_entry_type (entry_type, entry_index)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row, locked by whoever appends: it orders the appends of all nodes.
CREATE TABLE ledger_head (
    id           TINYINT      NOT NULL,
    entry_count  BIGINT       NOT NULL,
    head_hash    VARCHAR(64)  NOT NULL,
    CONSTRAINT pk_ledger_head PRIMARY KEY (id),
    CONSTRAINT ck_ledger_head_single CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO ledger_head (id, entry_count, head_hash) VALUES (1, 0, '0000');
