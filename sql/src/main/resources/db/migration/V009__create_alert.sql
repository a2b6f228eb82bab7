CREATE TABLE alert (
    id                   BIGINT        NOT NULL AUTO_INCREMENT,
    machine_id           BIGINT        NOT NULL,
    anomaly_detection_id BIGINT        NULL,
    message              VARCHAR(500)  NOT NULL,
    severity             VARCHAR(16)   NOT NULL,
    state                VARCHAR(16)   NOT NULL,
    raised_at_utc        DATETIME(6)   NOT NULL,
    version              BIGINT        NOT NULL,
    CONSTRAINT pk_alert PRIMARY KEY (id),
    CONSTRAINT fk_alert_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT fk_alert_anomaly FOREIGN KEY (anomaly_detection_id) REFERENCES anomaly_detection (id),
    CONSTRAINT ck_alert_severity CHECK (severity IN ('NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT ck_alert_state CHECK (state IN ('ACTIVE', 'ACKNOWLEDGED', 'RESOLVED', 'DISMISSED')),
    INDEX ix_alert_machine_raised (machine_id, raised_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
