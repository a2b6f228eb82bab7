-- A scan of all performance records by one detector, and everything that it saw, calculated and decided. Scans are kept:
-- what one found stays explained when records, models and policies have changed since.
CREATE TABLE scan (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    detector        VARCHAR(16)  NOT NULL,
    data_set        VARCHAR(64)  NOT NULL,
    -- The data set while the scan runs, NULL afterwards: one scan at a time.
    active_data_set VARCHAR(64)  NULL,
    status          VARCHAR(16)  NOT NULL,
    -- The step that is under way, or was when the scan ended.
    step            VARCHAR(32)  NOT NULL,
    policy_version  INT          NOT NULL,
    -- Share of the records that shall be anomalous; NULL is "auto", offset -0.5.
    contamination   DOUBLE       NULL,
    seed            BIGINT       NOT NULL,
    -- Known once the model is trained; in [-1, 0).
    score_offset    DOUBLE       NULL,
    record_count    BIGINT       NOT NULL DEFAULT 0,
    fault_count     BIGINT       NOT NULL DEFAULT 0,
    anomaly_count   BIGINT       NOT NULL DEFAULT 0,
    alert_count     BIGINT       NOT NULL DEFAULT 0,
    started_by      VARCHAR(64)  NOT NULL,
    started_at_utc  DATETIME(6)  NOT NULL,
    finished_at_utc DATETIME(6)  NULL,
    error           VARCHAR(500) NULL,
    CONSTRAINT pk_scan PRIMARY KEY (id),
    CONSTRAINT uq_scan_active_data_set UNIQUE (active_data_set),
    CONSTRAINT fk_scan_policy FOREIGN KEY (policy_version) REFERENCES severity_policy (version),
    CONSTRAINT ck_scan_status CHECK (status IN ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    CONSTRAINT ck_scan_active CHECK ((status = 'RUNNING') = (active_data_set IS NOT NULL)),
    CONSTRAINT ck_scan_finished CHECK ((status = 'RUNNING') = (finished_at_utc IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The records by ranges of their ids: jobs that every node may take.
CREATE TABLE scan_partition (
    scan_id         BIGINT       NOT NULL,
    number          INT          NOT NULL,
    first_record_id BIGINT       NOT NULL,
    last_record_id  BIGINT       NOT NULL,
    -- The server process that scored it.
    node            VARCHAR(64)  NULL,
    scored_at_utc   DATETIME(6)  NULL,
    judged_at_utc   DATETIME(6)  NULL,
    CONSTRAINT pk_scan_partition PRIMARY KEY (scan_id, number),
    CONSTRAINT fk_scan_partition_scan FOREIGN KEY (scan_id) REFERENCES scan (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The forest that a scan trained.
CREATE TABLE scan_model (
    scan_id    BIGINT   NOT NULL,
    content    LONGBLOB NOT NULL,
    sha256     CHAR(64) NOT NULL,
    -- What it was trained by and with, as text.
    provenance TEXT     NOT NULL,
    CONSTRAINT pk_scan_model PRIMARY KEY (scan_id),
    CONSTRAINT fk_scan_model_scan FOREIGN KEY (scan_id) REFERENCES scan (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is usual for a machine, by its records without a data fault in this scan; in the feature's own unit.
CREATE TABLE scan_usual_range (
    scan_id    BIGINT      NOT NULL,
    machine_id BIGINT      NOT NULL,
    feature    VARCHAR(32) NOT NULL,
    p05        DOUBLE      NOT NULL,
    p50        DOUBLE      NOT NULL,
    p95        DOUBLE      NOT NULL,
    -- Median of the distances from p50.
    mad        DOUBLE      NOT NULL,
    records    BIGINT      NOT NULL,
    CONSTRAINT pk_scan_usual_range PRIMARY KEY (scan_id, machine_id, feature),
    CONSTRAINT fk_scan_usual_range_scan FOREIGN KEY (scan_id) REFERENCES scan (id),
    CONSTRAINT fk_scan_usual_range_machine FOREIGN KEY (machine_id) REFERENCES machine (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The records as they were when the scan took them. No foreign keys: a record may be changed or removed afterwards, and
-- a row's check would lock the scan's row against the step beside it.
CREATE TABLE scan_record (
    scan_id               BIGINT       NOT NULL,
    performance_record_id BIGINT       NOT NULL,
    record_version        BIGINT       NOT NULL,
    machine_id            BIGINT       NOT NULL,
    shift_start_utc       DATETIME(6)  NOT NULL,
    operating_time_s      DOUBLE       NULL,
    down_time_s           DOUBLE       NULL,
    planned_time_s        DOUBLE       NULL,
    actual_output         DOUBLE       NULL,
    ideal_output          DOUBLE       NULL,
    good_units            DOUBLE       NULL,
    total_units           DOUBLE       NULL,
    -- Codes with commas between; NULL where the values can be right.
    data_faults           VARCHAR(200) NULL,
    CONSTRAINT pk_scan_record PRIMARY KEY (scan_id, performance_record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What came out for each of them. Records with data faults have no scores.
CREATE TABLE scored_record (
    scan_id               BIGINT       NOT NULL,
    performance_record_id BIGINT       NOT NULL,
    -- s in (0, 1], high is unusual
    anomaly_score         DOUBLE       NULL,
    -- in -1..1, negative is anomalous
    decision_score        DOUBLE       NULL,
    severity              VARCHAR(16)  NOT NULL,
    -- The rule that decided; NULL where none had to be asked.
    rule                  VARCHAR(120) NULL,
    CONSTRAINT pk_scored_record PRIMARY KEY (scan_id, performance_record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Anomalies are those of a scan, judged by a version of the policy. A data fault is one without scores. The record may
-- be removed again (an import undone); what was found about it stays.
ALTER TABLE anomaly_detection
    DROP FOREIGN KEY fk_anomaly_detection_record,
    MODIFY anomaly_score DOUBLE NULL,
    MODIFY score_offset DOUBLE NULL,
    MODIFY decision_score DOUBLE NULL,
    ADD COLUMN scan_id        BIGINT       NOT NULL,
    ADD COLUMN record_version BIGINT       NOT NULL,
    ADD COLUMN policy_version INT          NOT NULL,
    ADD COLUMN rule           VARCHAR(120) NULL,
    -- The next more severe verdict, and by how much the decision score missed it.
    ADD COLUMN next_severity  VARCHAR(16)  NULL,
    ADD COLUMN next_margin    DOUBLE       NULL,
    -- Codes with commas between, the weightiest first.
    ADD COLUMN reasons        VARCHAR(200) NOT NULL,
    ADD COLUMN data_faults    VARCHAR(200) NULL,
    ADD CONSTRAINT uq_anomaly_detection_record UNIQUE (scan_id, performance_record_id),
    ADD CONSTRAINT fk_anomaly_detection_scan FOREIGN KEY (scan_id) REFERENCES scan (id),
    ADD CONSTRAINT fk_anomaly_detection_policy FOREIGN KEY (policy_version) REFERENCES severity_policy (version),
    ADD INDEX ix_anomaly_detection_machine (machine_id, detected_at_utc),
    ADD INDEX ix_anomaly_detection_severity (severity, detected_at_utc);
