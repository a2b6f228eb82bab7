-- When each step of a scan began and ended, and what each partition held and found; scans from before have none of it.
CREATE TABLE scan_step (
    scan_id         BIGINT      NOT NULL,
    step            VARCHAR(32) NOT NULL,
    started_at_utc  DATETIME(6) NOT NULL,
    -- NULL while it is under way, and for ever where the scan ended before the step did.
    finished_at_utc DATETIME(6) NULL,
    CONSTRAINT pk_scan_step PRIMARY KEY (scan_id, step),
    CONSTRAINT fk_scan_step_scan FOREIGN KEY (scan_id) REFERENCES scan (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE scan_partition
    -- As many as there were when they were taken; once it is scored, as many as were scored or have a data fault.
    ADD COLUMN record_count          BIGINT NULL,
    -- Below decision score 0, or with a data fault.
    ADD COLUMN anomaly_count         BIGINT NULL,
    -- In -1..1; the lowest records of a scan lie in the partitions where this is lowest.
    ADD COLUMN lowest_decision_score DOUBLE NULL;
