-- Parts that went into the work of an order, numbered within it; one that is taken away keeps its number.
CREATE TABLE work_order_part (
    work_order_id    BIGINT         NOT NULL,
    part_no          INT            NOT NULL,
    -- As the store calls it.
    part_number      VARCHAR(64)    NOT NULL,
    name             VARCHAR(200)   NOT NULL,
    quantity         DECIMAL(12, 3) NOT NULL,
    unit             VARCHAR(16)    NOT NULL,
    noted_by         VARCHAR(64)    NOT NULL,
    noted_at_utc     DATETIME(6)    NOT NULL,
    corrected_at_utc DATETIME(6)    NULL,
    removed          BOOLEAN        NOT NULL,
    version          BIGINT         NOT NULL,
    CONSTRAINT pk_work_order_part PRIMARY KEY (work_order_id, part_no),
    CONSTRAINT fk_work_order_part_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT ck_work_order_part_quantity CHECK (quantity > 0),
    INDEX ix_work_order_part_number (part_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who worked on an order and how long; labour_s of the order is their sum.
CREATE TABLE work_order_labour (
    work_order_id    BIGINT      NOT NULL,
    labour_no        INT         NOT NULL,
    person           VARCHAR(64) NOT NULL,
    worked_s         INT         NOT NULL,
    noted_by         VARCHAR(64) NOT NULL,
    noted_at_utc     DATETIME(6) NOT NULL,
    corrected_at_utc DATETIME(6) NULL,
    removed          BOOLEAN     NOT NULL,
    version          BIGINT      NOT NULL,
    CONSTRAINT pk_work_order_labour PRIMARY KEY (work_order_id, labour_no),
    CONSTRAINT fk_work_order_labour_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT ck_work_order_labour_worked CHECK (worked_s > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- So far the one who completed the work told the sum.
INSERT INTO work_order_labour (work_order_id, labour_no, person, worked_s, noted_by, noted_at_utc, removed, version)
SELECT id, 1, completed_by, labour_s, completed_by, completed_at_utc, FALSE, 0
FROM work_order
WHERE labour_s > 0 AND completed_by IS NOT NULL;
