CREATE TABLE user_account (
    id                       BIGINT        NOT NULL AUTO_INCREMENT,
    username                 VARCHAR(64)   NOT NULL,
    full_name                VARCHAR(120)  NOT NULL,
    password_hash            VARCHAR(255)  NOT NULL,
    role                     VARCHAR(16)   NOT NULL,
    -- REQUESTED (registered, waits for an administrator), ACTIVE, INACTIVE
    state                    VARCHAR(16)   NOT NULL,
    password_change_required BOOLEAN       NOT NULL,
    -- Raised by each change of password, role or state: sessions and remembered credentials that carry an older one end.
    security_version         INT           NOT NULL,
    theme                    VARCHAR(8)    NOT NULL,
    language                 VARCHAR(8)    NOT NULL,
    created_at_utc           DATETIME(6)   NOT NULL,
    last_sign_in_at_utc      DATETIME(6)   NULL,
    version                  BIGINT        NOT NULL,
    CONSTRAINT pk_user_account PRIMARY KEY (id),
    CONSTRAINT uq_user_account_username UNIQUE (username),
    CONSTRAINT ck_user_account_role CHECK (role IN ('OPERATOR', 'SUPERVISOR', 'ADMIN', 'AUDITOR')),
    CONSTRAINT ck_user_account_state CHECK (state IN ('REQUESTED', 'ACTIVE', 'INACTIVE')),
    INDEX ix_user_account_state (state, role)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE api_token (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    user_account_id  BIGINT        NOT NULL,
    name             VARCHAR(80)   NOT NULL,
    -- SHA-256 of the token: the token itself is shown once and kept nowhere.
    token_hash       CHAR(64)      NOT NULL,
    created_at_utc   DATETIME(6)   NOT NULL,
    expires_at_utc   DATETIME(6)   NOT NULL,
    last_used_at_utc DATETIME(6)   NULL,
    CONSTRAINT pk_api_token PRIMARY KEY (id),
    CONSTRAINT uq_api_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_api_token_user_account FOREIGN KEY (user_account_id) REFERENCES user_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Browsers that are signed in, on whichever node: a session without its row here has ended.
CREATE TABLE user_session (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    user_account_id  BIGINT        NOT NULL,
    -- SHA-256 of the key that the HTTP session holds.
    key_hash         CHAR(64)      NOT NULL,
    -- The account's security version that this session was opened under.
    security_version INT           NOT NULL,
    address          VARCHAR(64)   NOT NULL,
    user_agent       VARCHAR(255)  NOT NULL,
    signed_in_at_utc DATETIME(6)   NOT NULL,
    last_seen_at_utc DATETIME(6)   NOT NULL,
    CONSTRAINT pk_user_session PRIMARY KEY (id),
    CONSTRAINT uq_user_session_key_hash UNIQUE (key_hash),
    CONSTRAINT fk_user_session_user_account FOREIGN KEY (user_account_id) REFERENCES user_account (id),
    INDEX ix_user_session_signed_in (signed_in_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Failed sign-ins for each account name (known or not) and each address, so that all nodes count together.
CREATE TABLE sign_in_throttle (
    subject               VARCHAR(160)  NOT NULL,
    failures              INT           NOT NULL,
    window_started_at_utc DATETIME(6)   NOT NULL,
    counted_at_utc        DATETIME(6)   NOT NULL,
    CONSTRAINT pk_sign_in_throttle PRIMARY KEY (subject),
    INDEX ix_sign_in_throttle_counted (counted_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
