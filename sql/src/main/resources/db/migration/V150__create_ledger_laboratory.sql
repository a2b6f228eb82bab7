-- A copy of the ledger to tamper with. Both tables are those of V001, so that the same guards, rights and keys stand
-- around them and what is seen here holds for the ledger as well.
CREATE TABLE laboratory_ledger_entry (
    entry_index     BIGINT       NOT NULL,
    data            LONGTEXT     NOT NULL,
    entry_hash      CHAR(64)     NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    recorded_at_utc DATETIME(6)  NOT NULL,
    entry_type      VARCHAR(64)  NOT NULL,
    subject         VARCHAR(64)  NULL,
    CONSTRAINT pk_laboratory_ledger_entry PRIMARY KEY (entry_index),
    CONSTRAINT uq_laboratory_ledger_entry_previous_hash UNIQUE (previous_hash),
    CONSTRAINT uq_laboratory_ledger_entry_hash UNIQUE (entry_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE laboratory_ledger_head (
    id           TINYINT      NOT NULL,
    entry_count  BIGINT       NOT NULL,
    head_hash    VARCHAR(64)  NOT NULL,
    CONSTRAINT pk_laboratory_ledger_head PRIMARY KEY (id),
    CONSTRAINT ck_laboratory_ledger_head_single CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO laboratory_ledger_head (id, entry_count, head_hash) VALUES (1, 0, '0000');

-- One row: what the copy was made of, and what was ordered there. Locked by whoever works in the laboratory.
CREATE TABLE ledger_laboratory (
    id              TINYINT      NOT NULL,
    -- NULL until the copy is made for the first time, and until it was repaired.
    made_at_utc     DATETIME(6)  NULL,
    made_by         VARCHAR(64)  NULL,
    repaired_at_utc DATETIME(6)  NULL,
    -- Where the ledger ended, as far as it was copied.
    entry_count     BIGINT       NOT NULL,
    head_hash       VARCHAR(64)  NOT NULL,
    -- Whether an administrator has put the guards on; what is there may differ, which is what it is for.
    guards_ordered  BOOLEAN      NOT NULL,
    CONSTRAINT pk_ledger_laboratory PRIMARY KEY (id),
    CONSTRAINT ck_ledger_laboratory_single CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO ledger_laboratory (id, entry_count, head_hash, guards_ordered) VALUES (1, 0, '0000', FALSE);
