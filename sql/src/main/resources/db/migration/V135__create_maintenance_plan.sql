-- Work that comes again by the calendar. A deleted plan keeps its row, because the orders that it opened name it.
CREATE TABLE maintenance_plan (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    machine_id       BIGINT        NOT NULL,
    -- What is to be done, as the orders' title.
    title            VARCHAR(200)  NOT NULL,
    description      TEXT          NULL,
    priority         VARCHAR(16)   NOT NULL,
    -- Every 4 WEEKs from a day on, at a time of the plant's clocks.
    every_count      INT           NOT NULL,
    every_unit       VARCHAR(8)    NOT NULL,
    start_day        DATE          NOT NULL,
    time_of_day_min  INT           NOT NULL,
    -- How many days before an occurrence its work is asked for.
    lead_days        INT           NOT NULL,
    active           BOOLEAN       NOT NULL,
    -- The occurrence that is waited for, and when its work is asked for; NULL while the plan is paused.
    next_due_at_utc  DATETIME(6)   NULL,
    opens_at_utc     DATETIME(6)   NULL,
    created_by       VARCHAR(64)   NOT NULL,
    created_at_utc   DATETIME(6)   NOT NULL,
    changed_by       VARCHAR(64)   NOT NULL,
    changed_at_utc   DATETIME(6)   NOT NULL,
    deleted_at_utc   DATETIME(6)   NULL,
    -- Counts what people change, not the occurrences.
    version          BIGINT        NOT NULL DEFAULT 0,
    CONSTRAINT pk_maintenance_plan PRIMARY KEY (id),
    CONSTRAINT fk_maintenance_plan_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT ck_maintenance_plan_priority CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
    CONSTRAINT ck_maintenance_plan_every CHECK (every_count > 0 AND every_unit IN ('DAY', 'WEEK', 'MONTH')),
    CONSTRAINT ck_maintenance_plan_time CHECK (time_of_day_min BETWEEN 0 AND 1439),
    CONSTRAINT ck_maintenance_plan_lead CHECK (lead_days >= 0),
    CONSTRAINT ck_maintenance_plan_next
        CHECK ((active AND deleted_at_utc IS NULL) = (next_due_at_utc IS NOT NULL)),
    CONSTRAINT ck_maintenance_plan_opens CHECK ((next_due_at_utc IS NULL) = (opens_at_utc IS NULL)),
    INDEX ix_maintenance_plan_opens (opens_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What became of a plan's occurrences. The key is what keeps two servers from asking for the same work twice.
CREATE TABLE maintenance_occurrence (
    plan_id        BIGINT       NOT NULL,
    due_at_utc     DATETIME(6)  NOT NULL,
    outcome        VARCHAR(16)  NOT NULL,
    work_order_id  BIGINT       NULL,
    handled_at_utc DATETIME(6)  NOT NULL,
    CONSTRAINT pk_maintenance_occurrence PRIMARY KEY (plan_id, due_at_utc),
    CONSTRAINT fk_maintenance_occurrence_plan FOREIGN KEY (plan_id) REFERENCES maintenance_plan (id),
    CONSTRAINT fk_maintenance_occurrence_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    -- OPENED an order of its own, JOINED one that was open for the same, or SKIPPED because the machine is retired.
    CONSTRAINT ck_maintenance_occurrence_outcome CHECK (outcome IN ('OPENED', 'JOINED', 'SKIPPED')),
    CONSTRAINT ck_maintenance_occurrence_order CHECK ((outcome = 'SKIPPED') = (work_order_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who made or last changed the plan or trigger by which the system did something: four eyes count it as theirs.
ALTER TABLE work_order_event
    ADD COLUMN on_behalf_of VARCHAR(64) NULL;
