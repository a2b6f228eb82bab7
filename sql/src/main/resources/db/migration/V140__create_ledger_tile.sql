-- The Merkle tree over the ledger's entries, as pieces of tiles of 256 hashes: level 0 holds the leaves' hashes, level 8
-- one hash for each whole tile of level 0, level 16 one for each whole tile of level 8. Written with the entries that
-- they are of; the application's user may SELECT and INSERT here, nothing else.
CREATE TABLE ledger_tile (
    tree_level  TINYINT         NOT NULL,
    -- Index, within its level, of the piece's first hash; a piece ends at the latest where its tile does.
    first_index BIGINT          NOT NULL,
    -- One after the other, 32 bytes each.
    hashes      VARBINARY(8192) NOT NULL,
    CONSTRAINT pk_ledger_tile PRIMARY KEY (tree_level, first_index)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
