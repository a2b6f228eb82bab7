-- A work order's life from request to verification: who did what when, and what it took.
ALTER TABLE work_order
    -- What is wrong, as the alert's code or the folded title; the same means the same trouble.
    ADD COLUMN cause            VARCHAR(200)  NOT NULL,
    -- The cause while the order is open, NULL afterwards: one open order for a machine and cause.
    ADD COLUMN open_cause       VARCHAR(200)  NULL,
    ADD COLUMN assignee         VARCHAR(64)   NULL,
    ADD COLUMN decided_by       VARCHAR(64)   NULL,
    ADD COLUMN decided_at_utc   DATETIME(6)   NULL,
    ADD COLUMN decision_reason  VARCHAR(2000) NULL,
    ADD COLUMN scheduled_at_utc DATETIME(6)   NULL,
    ADD COLUMN planned_stop_s   INT           NULL,
    ADD COLUMN started_by       VARCHAR(64)   NULL,
    ADD COLUMN started_at_utc   DATETIME(6)   NULL,
    ADD COLUMN completed_by     VARCHAR(64)   NULL,
    ADD COLUMN completed_at_utc DATETIME(6)   NULL,
    ADD COLUMN downtime_reason  VARCHAR(32)   NULL,
    ADD COLUMN stop_s           INT           NULL,
    ADD COLUMN labour_s         INT           NULL,
    ADD COLUMN verified_by      VARCHAR(64)   NULL,
    ADD COLUMN verified_at_utc  DATETIME(6)   NULL,
    -- How often the work had to be done again.
    ADD COLUMN reworks          INT           NOT NULL DEFAULT 0,
    -- Until when the order should be decided; due_at_utc is when its work should be verified.
    ADD COLUMN decision_due_utc DATETIME(6)   NULL,
    ADD COLUMN overdue          BOOLEAN       NOT NULL DEFAULT FALSE,
    -- OEE of the machine before the request and after the verification, as ratios; NULL where it can't be told.
    ADD COLUMN oee_before       DOUBLE        NULL,
    ADD COLUMN oee_after        DOUBLE        NULL,
    ADD COLUMN graded_at_utc    DATETIME(6)   NULL,
    ADD CONSTRAINT uq_work_order_open UNIQUE (machine_id, open_cause),
    ADD CONSTRAINT ck_work_order_open
        CHECK ((state IN ('REQUESTED', 'APPROVED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED')) = (open_cause IS NOT NULL)),
    -- Four eyes, once more: whatever the application does.
    ADD CONSTRAINT ck_work_order_decider CHECK (decided_by <> requested_by),
    ADD CONSTRAINT ck_work_order_verifier CHECK (verified_by <> completed_by),
    ADD INDEX ix_work_order_requested (requested_at_utc);

-- What became of a work order, in its order; rows are added, never changed.
CREATE TABLE work_order_event (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    work_order_id BIGINT        NOT NULL,
    kind          VARCHAR(16)   NOT NULL,
    made_by       VARCHAR(64)   NOT NULL,
    at_utc        DATETIME(6)   NOT NULL,
    -- A comment or a reason, in the words of who gave it.
    comment       VARCHAR(2000) NULL,
    -- What else is to be told, such as the new assignee or a time.
    detail        VARCHAR(500)  NULL,
    CONSTRAINT pk_work_order_event PRIMARY KEY (id),
    CONSTRAINT fk_work_order_event_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT ck_work_order_event_kind CHECK (kind IN ('REQUESTED', 'JOINED', 'APPROVED', 'REJECTED', 'SCHEDULED',
        'ASSIGNED', 'STARTED', 'COMPLETED', 'VERIFIED', 'REWORK', 'CANCELLED', 'COMMENTED', 'CHANGED', 'REMINDED',
        'OVERDUE', 'GRADED')),
    INDEX ix_work_order_event_order (work_order_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Why machines stand; what is planned doesn't count as a failure. The six big losses' breakdowns and changeovers in finer
-- grain, as a maintenance log needs it.
CREATE TABLE downtime_reason (
    code     VARCHAR(32) NOT NULL,
    planned  BOOLEAN     NOT NULL,
    position INT         NOT NULL,
    CONSTRAINT pk_downtime_reason PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO downtime_reason (code, planned, position) VALUES
    ('MECHANICAL_FAILURE', FALSE, 1),
    ('ELECTRICAL_FAILURE', FALSE, 2),
    ('HYDRAULIC_FAILURE', FALSE, 3),
    ('CONTROL_FAILURE', FALSE, 4),
    ('LUBRICATION', FALSE, 5),
    ('COBBLE_OR_JAM', FALSE, 6),
    ('REFRACTORY_WEAR', FALSE, 7),
    ('UTILITY_OUTAGE', FALSE, 8),
    ('OPERATION_ERROR', FALSE, 9),
    ('OTHER_UNPLANNED', FALSE, 10),
    ('PREVENTIVE_MAINTENANCE', TRUE, 11),
    ('INSPECTION', TRUE, 12),
    ('ROLL_CHANGE', TRUE, 13),
    ('RELINING', TRUE, 14),
    ('CALIBRATION', TRUE, 15),
    ('OTHER_PLANNED', TRUE, 16),
    ('NO_STOP', TRUE, 17);

ALTER TABLE work_order
    ADD CONSTRAINT fk_work_order_downtime FOREIGN KEY (downtime_reason) REFERENCES downtime_reason (code);
