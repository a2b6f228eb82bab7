-- The original's maintenance log, one row for each work order.
CREATE TABLE work_order (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    machine_id       BIGINT        NOT NULL,
    alert_id         BIGINT        NULL,
    title            VARCHAR(200)  NOT NULL,
    description      TEXT          NULL,
    priority         VARCHAR(16)   NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    requested_by     VARCHAR(64)   NOT NULL,
    requested_at_utc DATETIME(6)   NOT NULL,
    due_at_utc       DATETIME(6)   NULL,
    version          BIGINT        NOT NULL,
    CONSTRAINT pk_work_order PRIMARY KEY (id),
    CONSTRAINT fk_work_order_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT fk_work_order_alert FOREIGN KEY (alert_id) REFERENCES alert (id),
    CONSTRAINT ck_work_order_priority CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
    CONSTRAINT ck_work_order_state CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED', 'SCHEDULED', 'IN_PROGRESS',
                                                    'COMPLETED', 'VERIFIED', 'CANCELLED')),
    INDEX ix_work_order_machine_state (machine_id, state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
