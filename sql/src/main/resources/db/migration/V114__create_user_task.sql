-- A user task of a process: what one of some people is to decide or do. The process engine has it too as long as it is
-- open; here it stays, with who ended it and how.
CREATE TABLE user_task (
    -- the process engine's
    id             VARCHAR(64)   NOT NULL,
    task_key       VARCHAR(64)   NOT NULL,
    name           VARCHAR(120)  NOT NULL,
    process        VARCHAR(64)   NOT NULL,
    business_key   VARCHAR(64)   NOT NULL,
    machine_id     BIGINT        NULL,
    title          VARCHAR(500)  NOT NULL,
    severity       VARCHAR(16)   NOT NULL,
    -- roles, with commas between
    candidates     VARCHAR(64)   NOT NULL,
    assignee       VARCHAR(64)   NULL,
    created_at_utc DATETIME(6)   NOT NULL,
    due_at_utc     DATETIME(6)   NULL,
    ended_at_utc   DATETIME(6)   NULL,
    ended_by       VARCHAR(64)   NULL,
    outcome        VARCHAR(32)   NULL,
    CONSTRAINT pk_user_task PRIMARY KEY (id),
    CONSTRAINT fk_user_task_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT ck_user_task_severity CHECK (severity IN ('NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT ck_user_task_end CHECK ((ended_at_utc IS NULL) = (outcome IS NULL)),
    INDEX ix_user_task_open (ended_at_utc, due_at_utc),
    INDEX ix_user_task_assignee (assignee, ended_at_utc),
    INDEX ix_user_task_business_key (business_key, ended_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
