-- The laboratory's score card: each attempt to tamper with the copy, until the copy is made anew.
CREATE TABLE laboratory_trial (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    tampering    VARCHAR(16)  NOT NULL,
    -- What of the entry was changed, where it was changed where it stands.
    target       VARCHAR(16)  NOT NULL,
    entry_index  BIGINT       NOT NULL,
    guards_on    BOOLEAN      NOT NULL,
    -- Whether the copy was changed.
    done         BOOLEAN      NOT NULL,
    tried_by     VARCHAR(64)  NOT NULL,
    tried_at_utc DATETIME(6)  NOT NULL,
    CONSTRAINT pk_laboratory_trial PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What each layer of protection did about an attempt. A row each, so that further layers need no further columns.
CREATE TABLE laboratory_trial_layer (
    trial_id  BIGINT       NOT NULL,
    layer     VARCHAR(16)  NOT NULL,
    outcome   VARCHAR(16)  NOT NULL,
    detail    VARCHAR(500) NOT NULL,
    CONSTRAINT pk_laboratory_trial_layer PRIMARY KEY (trial_id, layer),
    CONSTRAINT fk_laboratory_trial_layer_trial FOREIGN KEY (trial_id) REFERENCES laboratory_trial (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
