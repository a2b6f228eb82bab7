-- What lost time costs, and since when a machine is out of service; the list is filtered by status and type.
ALTER TABLE machine
    -- In the plant's currency for an hour that the machine stands or makes nothing; NULL where nobody said.
    ADD COLUMN cost_per_hour  DECIMAL(12, 2) NULL,
    ADD COLUMN retired_at_utc DATETIME(6)    NULL,
    ADD CONSTRAINT ck_machine_cost CHECK (cost_per_hour >= 0),
    ADD CONSTRAINT ck_machine_retired CHECK ((status = 'RETIRED') = (retired_at_utc IS NOT NULL)),
    ADD INDEX ix_machine_status_type (status, type);
