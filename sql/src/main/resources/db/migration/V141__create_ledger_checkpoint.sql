-- What the ledger was signed to be, again and again. The keys lie outside of the database; the application's user may
-- SELECT and INSERT here, nothing else.
CREATE TABLE ledger_checkpoint (
    tree_size     BIGINT      NOT NULL,
    -- The signed note (C2SP tlog-checkpoint), exactly as it was signed.
    note          TEXT        NOT NULL,
    signed_at_utc DATETIME(6) NOT NULL,
    CONSTRAINT pk_ledger_checkpoint PRIMARY KEY (tree_size)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The public keys of those signatures, each with the size of the ledger that it first signed.
CREATE TABLE ledger_key (
    key_number    INT          NOT NULL,
    verifier_key  VARCHAR(255) NOT NULL,
    first_size    BIGINT       NOT NULL,
    known_at_utc  DATETIME(6)  NOT NULL,
    CONSTRAINT pk_ledger_key PRIMARY KEY (key_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
