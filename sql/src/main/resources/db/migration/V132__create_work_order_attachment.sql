-- Files of a work order, numbered within it. Of one that is deleted the row stays and its content goes.
CREATE TABLE work_order_attachment (
    work_order_id   BIGINT       NOT NULL,
    attachment_no   INT          NOT NULL,
    name            VARCHAR(200) NOT NULL,
    -- PDF, PNG, JPEG, CSV or TEXT, as its content tells
    file_type       VARCHAR(8)   NOT NULL,
    file_bytes      INT          NOT NULL,
    file_sha256     CHAR(64)     NOT NULL,
    content         LONGBLOB     NULL,
    uploaded_by     VARCHAR(64)  NOT NULL,
    uploaded_at_utc DATETIME(6)  NOT NULL,
    deleted_by      VARCHAR(64)  NULL,
    deleted_at_utc  DATETIME(6)  NULL,
    CONSTRAINT pk_work_order_attachment PRIMARY KEY (work_order_id, attachment_no),
    CONSTRAINT fk_work_order_attachment_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT ck_work_order_attachment_type CHECK (file_type IN ('PDF', 'PNG', 'JPEG', 'CSV', 'TEXT')),
    CONSTRAINT ck_work_order_attachment_deleted CHECK ((content IS NULL) = (deleted_at_utc IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
