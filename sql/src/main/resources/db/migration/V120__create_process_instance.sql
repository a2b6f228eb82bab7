-- What the product keeps of its processes, so that lists are found by our own indexes and everything stays when the process
-- engine cleans its history up.

-- The versions of the processes that instances ran on.
CREATE TABLE process_definition (
    -- The engine's own.
    id             VARCHAR(64)  NOT NULL,
    definition_key VARCHAR(64)  NOT NULL,
    name           VARCHAR(255) NOT NULL,
    version        INT          NOT NULL,
    -- The diagram as it was deployed.
    bpmn           MEDIUMTEXT   NOT NULL,
    CONSTRAINT pk_process_definition PRIMARY KEY (id),
    INDEX ix_process_definition_key (definition_key, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every instance from its start on.
CREATE TABLE process_instance (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    -- The engine's own.
    engine_id      VARCHAR(64)   NOT NULL,
    definition_id  VARCHAR(64)   NOT NULL,
    definition_key VARCHAR(64)   NOT NULL,
    -- What the instance is about, such as scan-42; NULL where it has no name.
    business_key   VARCHAR(255)  NULL,
    state          VARCHAR(16)   NOT NULL,
    started_by     VARCHAR(64)   NOT NULL,
    started_at_utc DATETIME(6)   NOT NULL,
    ended_at_utc   DATETIME(6)   NULL,
    -- The event that ended it, or the reason why it was cancelled.
    outcome        VARCHAR(500)  NULL,
    -- The ledger's entry that holds the hash of the snapshot.
    ledger_index   BIGINT        NULL,
    CONSTRAINT pk_process_instance PRIMARY KEY (id),
    CONSTRAINT uq_process_instance_engine UNIQUE (engine_id),
    CONSTRAINT fk_process_instance_definition FOREIGN KEY (definition_id) REFERENCES process_definition (id),
    CONSTRAINT ck_process_instance_state
        CHECK (state IN ('RUNNING', 'INCIDENT', 'COMPLETED', 'FAILED', 'CANCELLED')),
    CONSTRAINT ck_process_instance_ended CHECK ((state IN ('RUNNING', 'INCIDENT')) = (ended_at_utc IS NULL)),
    INDEX ix_process_instance_started (started_at_utc),
    INDEX ix_process_instance_definition (definition_key, state, id),
    INDEX ix_process_instance_state (state, id),
    INDEX ix_process_instance_key (business_key),
    INDEX ix_process_instance_starter (started_by, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The sequence flows that instances took, in their order; the engine keeps none of it. Without a foreign key, because
-- whoever adds one would wait for who changes the instance's row.
CREATE TABLE process_flow (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    engine_id VARCHAR(64)  NOT NULL,
    flow      VARCHAR(255) NOT NULL,
    CONSTRAINT pk_process_flow PRIMARY KEY (id),
    INDEX ix_process_flow_engine (engine_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- All that is known of an instance that has ended, as the canonical JSON whose hash is in the ledger; never changed.
CREATE TABLE process_snapshot (
    process_instance_id BIGINT   NOT NULL,
    document            LONGTEXT NOT NULL,
    CONSTRAINT pk_process_snapshot PRIMARY KEY (process_instance_id),
    CONSTRAINT fk_process_snapshot_instance FOREIGN KEY (process_instance_id) REFERENCES process_instance (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How long the steps of ended instances took, to compare them.
CREATE TABLE process_step (
    process_instance_id BIGINT       NOT NULL,
    -- In the order of their start, from 1.
    number              INT          NOT NULL,
    definition_key      VARCHAR(64)  NOT NULL,
    activity            VARCHAR(255) NOT NULL,
    duration_ms         BIGINT       NOT NULL,
    CONSTRAINT pk_process_step PRIMARY KEY (process_instance_id, number),
    CONSTRAINT fk_process_step_instance FOREIGN KEY (process_instance_id) REFERENCES process_instance (id),
    INDEX ix_process_step_definition (definition_key, activity, duration_ms)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
