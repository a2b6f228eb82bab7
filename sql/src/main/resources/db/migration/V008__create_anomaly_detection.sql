-- A record's verdict by one scan. The raw score, the offset and what was decided from them are kept apart, so that an
-- old verdict can still be explained when the policy has changed.
CREATE TABLE anomaly_detection (
    id                    BIGINT       NOT NULL AUTO_INCREMENT,
    machine_id            BIGINT       NOT NULL,
    performance_record_id BIGINT       NOT NULL,
    -- s in (0, 1], high is unusual
    anomaly_score         DOUBLE       NOT NULL,
    score_offset          DOUBLE       NOT NULL,
    -- in -1..1, negative is anomalous
    decision_score        DOUBLE       NOT NULL,
    is_anomaly            BOOLEAN      NOT NULL,
    severity              VARCHAR(16)  NOT NULL,
    detected_at_utc       DATETIME(6)  NOT NULL,
    CONSTRAINT pk_anomaly_detection PRIMARY KEY (id),
    CONSTRAINT fk_anomaly_detection_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT fk_anomaly_detection_record FOREIGN KEY (performance_record_id) REFERENCES performance_record (id),
    CONSTRAINT ck_anomaly_detection_severity CHECK (severity IN ('NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    INDEX ix_anomaly_detection_detected (detected_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
