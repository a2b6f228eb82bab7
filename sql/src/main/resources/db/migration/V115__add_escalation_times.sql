-- How long an alert may wait before somebody else is told, by severity: until it is acknowledged, and from then until it
-- is settled. The versions that there are take over what the product brings.
ALTER TABLE severity_policy
    ADD COLUMN critical_acknowledge_s INT NOT NULL DEFAULT 900,
    ADD COLUMN critical_settle_s      INT NOT NULL DEFAULT 14400,
    ADD COLUMN high_acknowledge_s     INT NOT NULL DEFAULT 3600,
    ADD COLUMN high_settle_s          INT NOT NULL DEFAULT 86400,
    ADD COLUMN medium_acknowledge_s   INT NOT NULL DEFAULT 28800,
    ADD COLUMN medium_settle_s        INT NOT NULL DEFAULT 259200,
    ADD COLUMN low_acknowledge_s      INT NOT NULL DEFAULT 86400,
    ADD COLUMN low_settle_s           INT NOT NULL DEFAULT 604800,
    ADD CONSTRAINT ck_severity_policy_times CHECK (critical_acknowledge_s > 0 AND critical_settle_s > 0
        AND high_acknowledge_s > 0 AND high_settle_s > 0 AND medium_acknowledge_s > 0 AND medium_settle_s > 0
        AND low_acknowledge_s > 0 AND low_settle_s > 0);
