-- Which decision scores are how severe, and what raises an alert. Rows are added, never changed: a verdict names the
-- version that it was judged by and stays explained by it. The highest version holds.
CREATE TABLE severity_policy (
    version              INT           NOT NULL,
    name                 VARCHAR(64)   NOT NULL,
    -- in -1..1, rising; a record has a severity when its decision score lies below the threshold
    critical_below       DOUBLE        NOT NULL,
    high_below           DOUBLE        NOT NULL,
    medium_below         DOUBLE        NOT NULL,
    low_below            DOUBLE        NOT NULL,
    data_fault_severity  VARCHAR(16)   NOT NULL,
    alert_from           VARCHAR(16)   NOT NULL,
    alert_repeat_after_s INT           NOT NULL,
    reason               VARCHAR(500)  NULL,
    changed_by           VARCHAR(64)   NOT NULL,
    changed_at_utc       DATETIME(6)   NOT NULL,
    CONSTRAINT pk_severity_policy PRIMARY KEY (version),
    CONSTRAINT ck_severity_policy_thresholds CHECK (-1 <= critical_below AND critical_below <= high_below
        AND high_below <= medium_below AND medium_below <= low_below AND low_below <= 1),
    CONSTRAINT ck_severity_policy_data_fault CHECK (data_fault_severity IN ('NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT ck_severity_policy_alert_from CHECK (alert_from IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT ck_severity_policy_repeat CHECK (alert_repeat_after_s >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO severity_policy (version, name, critical_below, high_below, medium_below, low_below, data_fault_severity,
                             alert_from, alert_repeat_after_s, changed_by, changed_at_utc)
VALUES (1, 'standard', -0.40, -0.25, -0.10, 0, 'MEDIUM', 'HIGH', 3600, 'system', UTC_TIMESTAMP(6));
