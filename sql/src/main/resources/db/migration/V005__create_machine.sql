-- Work units in the sense of ISA-95: what shifts are recorded for.
CREATE TABLE machine (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    name           VARCHAR(64)   NOT NULL,
    type           VARCHAR(64)   NOT NULL,
    location       VARCHAR(120)  NOT NULL,
    status         VARCHAR(16)   NOT NULL,
    created_at_utc DATETIME(6)   NOT NULL,
    version        BIGINT        NOT NULL,
    CONSTRAINT pk_machine PRIMARY KEY (id),
    CONSTRAINT uq_machine_name UNIQUE (name),
    CONSTRAINT ck_machine_status CHECK (status IN ('ACTIVE', 'INACTIVE', 'MAINTENANCE', 'RETIRED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
