-- From which severity on users want to be told of a kind of happening; where they have no row, their role's defaults hold.
CREATE TABLE notification_preference (
    username         VARCHAR(64) NOT NULL,
    kind             VARCHAR(32) NOT NULL,
    in_application   VARCHAR(16) NOT NULL,
    by_mail          VARCHAR(16) NOT NULL,
    CONSTRAINT pk_notification_preference PRIMARY KEY (username, kind),
    CONSTRAINT ck_notification_preference_application
        CHECK (in_application IN ('ANY', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'NEVER')),
    CONSTRAINT ck_notification_preference_mail
        CHECK (by_mail IN ('ANY', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'NEVER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Where users want e-mail; nothing but the code goes to an address before its owner has sent that back.
CREATE TABLE mail_address (
    username            VARCHAR(64)  NOT NULL,
    address             VARCHAR(254) NOT NULL,
    confirmed_at_utc    DATETIME(6)  NULL,
    -- SHA-256 of the code, while it is waited for.
    code_hash           CHAR(64)     NULL,
    code_expires_at_utc DATETIME(6)  NULL,
    -- Wrong codes since it was sent.
    wrong_codes         INT          NOT NULL,
    -- Codes that were sent since the window began, so that nobody is flooded.
    codes_sent          INT          NOT NULL,
    window_began_at_utc DATETIME(6)  NOT NULL,
    CONSTRAINT pk_mail_address PRIMARY KEY (username),
    CONSTRAINT ck_mail_address_code CHECK ((code_hash IS NULL) = (code_expires_at_utc IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
