-- When scans start by themselves. A deleted schedule keeps its row, because the scans that it started name it.
CREATE TABLE scan_schedule (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    name             VARCHAR(64)  NOT NULL,
    -- The name while the schedule is there, NULL once it is deleted: of those that are there each has its own.
    present_name     VARCHAR(64)  NULL,
    detector         VARCHAR(16)  NOT NULL,
    -- Share of the records that shall be anomalous; NULL is "auto".
    contamination    DOUBLE       NULL,
    -- Five fields as Unix has them, told by the plant's clocks.
    cron             VARCHAR(100) NOT NULL,
    enabled          BOOLEAN      NOT NULL,
    -- The occurrence that is waited for; NULL where none is.
    next_run_at_utc  DATETIME(6)  NULL,
    -- What became of the last one that came.
    last_run_at_utc  DATETIME(6)  NULL,
    last_outcome     VARCHAR(16)  NULL,
    last_reason      VARCHAR(500) NULL,
    created_by       VARCHAR(64)  NOT NULL,
    created_at_utc   DATETIME(6)  NOT NULL,
    changed_by       VARCHAR(64)  NOT NULL,
    changed_at_utc   DATETIME(6)  NOT NULL,
    deleted_at_utc   DATETIME(6)  NULL,
    -- Counts what people change, not the runs.
    version          BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT pk_scan_schedule PRIMARY KEY (id),
    CONSTRAINT uq_scan_schedule_present_name UNIQUE (present_name),
    CONSTRAINT ck_scan_schedule_present CHECK ((deleted_at_utc IS NULL) = (present_name IS NOT NULL)),
    CONSTRAINT ck_scan_schedule_next
        CHECK ((enabled AND deleted_at_utc IS NULL) = (next_run_at_utc IS NOT NULL)),
    CONSTRAINT ck_scan_schedule_outcome
        CHECK (last_outcome IN ('STARTED', 'SKIPPED_RUNNING', 'SKIPPED_TOO_FEW', 'FAILED')),
    CONSTRAINT ck_scan_schedule_run CHECK ((last_run_at_utc IS NULL) = (last_outcome IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The schedule that started the scan; NULL where somebody did.
ALTER TABLE scan
    ADD COLUMN schedule_id BIGINT NULL,
    ADD CONSTRAINT fk_scan_schedule FOREIGN KEY (schedule_id) REFERENCES scan_schedule (id);
