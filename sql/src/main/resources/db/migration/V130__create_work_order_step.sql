-- The checklist of a work order: what is to be looked at, measured or told of while it is worked on. Steps are numbered
-- within their order; one that is taken away keeps its number.
CREATE TABLE work_order_step (
    work_order_id   BIGINT         NOT NULL,
    step_no         INT            NOT NULL,
    -- CHECK is done or not, MEASUREMENT a number, TEXT words
    step_type       VARCHAR(16)    NOT NULL,
    instruction     VARCHAR(300)   NOT NULL,
    -- The work can't be completed while it is open.
    required        BOOLEAN        NOT NULL,
    -- Of a measurement and its limits; what lies outside of them is a finding. NULL limits nothing.
    unit            VARCHAR(16)    NULL,
    lower_limit     DECIMAL(15, 6) NULL,
    upper_limit     DECIMAL(15, 6) NULL,
    added_by        VARCHAR(64)    NOT NULL,
    added_at_utc    DATETIME(6)    NOT NULL,
    -- The answer; NULL while the step is open.
    done            BOOLEAN        NULL,
    measured        DECIMAL(15, 6) NULL,
    remark          VARCHAR(2000)  NULL,
    -- Not done, or outside of the limits.
    finding         BOOLEAN        NOT NULL,
    answered_by     VARCHAR(64)    NULL,
    answered_at_utc DATETIME(6)    NULL,
    removed         BOOLEAN        NOT NULL,
    version         BIGINT         NOT NULL,
    CONSTRAINT pk_work_order_step PRIMARY KEY (work_order_id, step_no),
    CONSTRAINT fk_work_order_step_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT ck_work_order_step_type CHECK (step_type IN ('CHECK', 'MEASUREMENT', 'TEXT')),
    CONSTRAINT ck_work_order_step_limits CHECK (lower_limit <= upper_limit),
    CONSTRAINT ck_work_order_step_answer CHECK ((answered_by IS NULL) = (answered_at_utc IS NULL)),
    CONSTRAINT ck_work_order_step_finding CHECK (finding = FALSE OR answered_by IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What is noted of the work is an event of its order, too: steps, parts, labour and files.
ALTER TABLE work_order_event
    DROP CONSTRAINT ck_work_order_event_kind;

ALTER TABLE work_order_event
    ADD CONSTRAINT ck_work_order_event_kind CHECK (kind IN ('REQUESTED', 'JOINED', 'APPROVED', 'REJECTED', 'SCHEDULED',
        'ASSIGNED', 'STARTED', 'COMPLETED', 'VERIFIED', 'REWORK', 'CANCELLED', 'COMMENTED', 'CHANGED', 'REMINDED',
        'OVERDUE', 'GRADED', 'STEP_ADDED', 'STEP_REMOVED', 'STEP_ANSWERED', 'STEP_FINDING', 'STEP_REOPENED', 'PART_USED',
        'PART_CORRECTED', 'PART_REMOVED', 'LABOUR_NOTED', 'LABOUR_CORRECTED', 'LABOUR_REMOVED', 'FILE_ATTACHED',
        'FILE_DELETED'));
