-- What a machine did in a shift. Times are ISO 22400-2 elements in seconds, outputs in the machine's own unit; a value
-- that nobody recorded is NULL. The indices are calculated by the service, NULL where an input is missing.
CREATE TABLE performance_record (
    id                  BIGINT       NOT NULL AUTO_INCREMENT,
    machine_id          BIGINT       NOT NULL,
    production_batch_id BIGINT       NULL,
    shift_start_utc     DATETIME(6)  NOT NULL,
    operating_time_s    DOUBLE       NULL,
    down_time_s         DOUBLE       NULL,
    planned_time_s      DOUBLE       NULL,
    actual_output       DOUBLE       NULL,
    ideal_output        DOUBLE       NULL,
    good_units          DOUBLE       NULL,
    total_units         DOUBLE       NULL,
    availability        DOUBLE       NULL,
    performance         DOUBLE       NULL,
    quality             DOUBLE       NULL,
    oee                 DOUBLE       NULL,
    version             BIGINT       NOT NULL,
    CONSTRAINT pk_performance_record PRIMARY KEY (id),
    -- The natural key of an import: the same shift isn't recorded twice.
    CONSTRAINT uq_performance_record_shift UNIQUE (machine_id, shift_start_utc),
    CONSTRAINT fk_performance_record_machine FOREIGN KEY (machine_id) REFERENCES machine (id),
    CONSTRAINT fk_performance_record_batch FOREIGN KEY (production_batch_id) REFERENCES production_batch (id),
    INDEX ix_performance_record_shift_start (shift_start_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
