-- Figures that ask for work by themselves: the OEE of some days below a bound, or so many anomalies. A deleted trigger
-- keeps its row, because the orders that it opened name it.
CREATE TABLE maintenance_trigger (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    -- NULL for every machine that isn't retired.
    machine_id      BIGINT        NULL,
    -- What is to be done, as the orders' title.
    title           VARCHAR(200)  NOT NULL,
    description     TEXT          NULL,
    priority        VARCHAR(16)   NOT NULL,
    kind            VARCHAR(16)   NOT NULL,
    -- How many days are looked at, up to now.
    window_days     INT           NOT NULL,
    -- OEE_BELOW: a ratio, and how many shifts with an OEE there have to be.
    oee_below       DOUBLE        NULL,
    min_shifts      INT           NULL,
    -- ANOMALIES: how severe they are at least, and how many there have to be.
    min_severity    VARCHAR(16)   NULL,
    min_anomalies   INT           NULL,
    -- How many days after an order of the trigger was closed none is opened.
    quiet_days      INT           NOT NULL,
    active          BOOLEAN       NOT NULL,
    created_by      VARCHAR(64)   NOT NULL,
    created_at_utc  DATETIME(6)   NOT NULL,
    changed_by      VARCHAR(64)   NOT NULL,
    changed_at_utc  DATETIME(6)   NOT NULL,
    deleted_at_utc  DATETIME(6)   NULL,
    -- Counts what people change, not how often it fires.
    version         BIGINT        NOT NULL DEFAULT 0,
    CONSTRAINT pk_maintenance_trigger PRIMARY KEY (id),
    CONSTRAINT fk_maintenance_trigger_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT ck_maintenance_trigger_priority CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
    CONSTRAINT ck_maintenance_trigger_kind CHECK (kind IN ('OEE_BELOW', 'ANOMALIES')),
    CONSTRAINT ck_maintenance_trigger_oee
        CHECK ((kind = 'OEE_BELOW') = (oee_below IS NOT NULL) AND (kind = 'OEE_BELOW') = (min_shifts IS NOT NULL)),
    CONSTRAINT ck_maintenance_trigger_anomalies
        CHECK ((kind = 'ANOMALIES') = (min_severity IS NOT NULL) AND (kind = 'ANOMALIES') = (min_anomalies IS NOT NULL)),
    CONSTRAINT ck_maintenance_trigger_severity CHECK (min_severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT ck_maintenance_trigger_days CHECK (window_days > 0 AND quiet_days > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- When a trigger asked for work, and the figures that set it off.
CREATE TABLE maintenance_firing (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    trigger_id    BIGINT       NOT NULL,
    machine_id    BIGINT       NOT NULL,
    work_order_id BIGINT       NOT NULL,
    -- Whether an order was open for the same already, which the request joined.
    joined        BOOLEAN      NOT NULL,
    fired_at_utc  DATETIME(6)  NOT NULL,
    -- OEE_BELOW: as a ratio, and of how many shifts.
    oee           DOUBLE       NULL,
    shifts        BIGINT       NULL,
    -- ANOMALIES: how many.
    anomalies     BIGINT       NULL,
    CONSTRAINT pk_maintenance_firing PRIMARY KEY (id),
    CONSTRAINT fk_maintenance_firing_trigger FOREIGN KEY (trigger_id) REFERENCES maintenance_trigger (id),
    CONSTRAINT fk_maintenance_firing_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT fk_maintenance_firing_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    INDEX ix_maintenance_firing_trigger (trigger_id, machine_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
