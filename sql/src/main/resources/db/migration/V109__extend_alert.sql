-- An alert stands for one cause at one machine: whatever else of the same is found joins it while it is open.
ALTER TABLE alert
    -- What is unusual, as a code; the same code means the same trouble.
    ADD COLUMN cause               VARCHAR(64)   NOT NULL,
    -- The cause while the alert is open, NULL afterwards: one open alert for a machine and cause.
    ADD COLUMN open_cause          VARCHAR(64)   NULL,
    -- The scan that raised it, and the policy and rule that said so.
    ADD COLUMN scan_id             BIGINT        NULL,
    ADD COLUMN policy_version      INT           NULL,
    ADD COLUMN rule                VARCHAR(120)  NULL,
    -- When something was last added to it.
    ADD COLUMN last_seen_at_utc    DATETIME(6)   NOT NULL,
    ADD COLUMN assignee            VARCHAR(64)   NULL,
    ADD COLUMN due_at_utc          DATETIME(6)   NULL,
    -- Why it was dismissed, in the words of who did.
    ADD COLUMN dismissal_reason    VARCHAR(200)  NULL,
    ADD CONSTRAINT uq_alert_open UNIQUE (machine_id, open_cause),
    ADD CONSTRAINT fk_alert_scan FOREIGN KEY (scan_id) REFERENCES scan (id),
    ADD CONSTRAINT fk_alert_policy FOREIGN KEY (policy_version) REFERENCES severity_policy (version),
    ADD CONSTRAINT ck_alert_open CHECK ((state IN ('ACTIVE', 'ACKNOWLEDGED')) = (open_cause IS NOT NULL)),
    ADD CONSTRAINT ck_alert_dismissal CHECK ((state = 'DISMISSED') = (dismissal_reason IS NOT NULL)),
    ADD INDEX ix_alert_state (state, severity, raised_at_utc),
    ADD INDEX ix_alert_raised (raised_at_utc);

-- The anomalies that an alert tells of. The record's id and version are the anomaly's, to see without it what was told.
CREATE TABLE alert_anomaly (
    alert_id              BIGINT      NOT NULL,
    anomaly_detection_id  BIGINT      NOT NULL,
    performance_record_id BIGINT      NOT NULL,
    record_version        BIGINT      NOT NULL,
    severity              VARCHAR(16) NOT NULL,
    CONSTRAINT pk_alert_anomaly PRIMARY KEY (alert_id, anomaly_detection_id),
    CONSTRAINT fk_alert_anomaly_alert FOREIGN KEY (alert_id) REFERENCES alert (id),
    CONSTRAINT fk_alert_anomaly_anomaly FOREIGN KEY (anomaly_detection_id) REFERENCES anomaly_detection (id),
    INDEX ix_alert_anomaly_record (performance_record_id, record_version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What became of an alert, in its order; rows are added, never changed.
CREATE TABLE alert_event (
    id       BIGINT        NOT NULL AUTO_INCREMENT,
    alert_id BIGINT        NOT NULL,
    kind     VARCHAR(16)   NOT NULL,
    made_by  VARCHAR(64)   NOT NULL,
    at_utc   DATETIME(6)   NOT NULL,
    -- A comment or a reason, in the words of who gave it.
    comment  VARCHAR(2000) NULL,
    -- What the alert's severity is since.
    severity VARCHAR(16)   NULL,
    -- Who it is for since.
    assignee VARCHAR(64)   NULL,
    -- The scan that found more, and how many shifts.
    scan_id  BIGINT        NULL,
    shifts   INT           NULL,
    CONSTRAINT pk_alert_event PRIMARY KEY (id),
    CONSTRAINT fk_alert_event_alert FOREIGN KEY (alert_id) REFERENCES alert (id),
    CONSTRAINT ck_alert_event_kind CHECK (kind IN ('RAISED', 'JOINED', 'WORSENED', 'ACKNOWLEDGED', 'ASSIGNED',
                                                   'COMMENTED', 'RESOLVED', 'DISMISSED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
