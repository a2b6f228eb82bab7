-- Whose record it is, and which day it counts for: the plant's calendar day that the shift begins on.
ALTER TABLE performance_record
    ADD COLUMN production_day  DATE        NOT NULL,
    -- A value is missing or contradicts another; kept all the same, and never counted in an OEE.
    ADD COLUMN data_fault      BOOLEAN     NOT NULL,
    ADD COLUMN recorded_by     VARCHAR(64) NOT NULL,
    ADD COLUMN recorded_at_utc DATETIME(6) NOT NULL,
    ADD INDEX ix_performance_record_machine_day (machine_id, production_day),
    ADD INDEX ix_performance_record_data_fault (data_fault, shift_start_utc);

-- What a machine's records of a day come to, kept up to date with them, so that figures of a year needn't read every
-- record. The columns are those of ProductionTotals; seconds, and outputs in the machine's own unit.
CREATE TABLE machine_day (
    machine_id           BIGINT  NOT NULL,
    production_day       DATE    NOT NULL,
    records              BIGINT  NOT NULL DEFAULT 0,
    records_without_oee  BIGINT  NOT NULL DEFAULT 0,
    operating_time_s     DOUBLE  NOT NULL DEFAULT 0,
    down_time_s          DOUBLE  NOT NULL DEFAULT 0,
    net_operating_time_s DOUBLE  NOT NULL DEFAULT 0,
    effective_time_s     DOUBLE  NOT NULL DEFAULT 0,
    actual_output        DOUBLE  NOT NULL DEFAULT 0,
    ideal_output         DOUBLE  NOT NULL DEFAULT 0,
    good_units           DOUBLE  NOT NULL DEFAULT 0,
    total_units          DOUBLE  NOT NULL DEFAULT 0,
    -- True only within a transaction that changes records of this day and hasn't counted them anew yet.
    stale                BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT pk_machine_day PRIMARY KEY (machine_id, production_day),
    CONSTRAINT fk_machine_day_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    INDEX ix_machine_day_production_day (production_day),
    INDEX ix_machine_day_stale (stale)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
