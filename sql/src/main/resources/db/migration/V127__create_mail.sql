-- E-mails on their way. Words are kept until a mail is sent or given up, and no longer.
CREATE TABLE mail (
    id                  BIGINT       NOT NULL AUTO_INCREMENT,
    recipient           VARCHAR(64)  NOT NULL,
    address             VARCHAR(254) NOT NULL,
    headline            VARCHAR(300) NOT NULL,
    plain_text          TEXT         NULL,
    html                TEXT         NULL,
    -- WAITING, DELIVERED, GIVEN_UP
    state               VARCHAR(16)  NOT NULL,
    attempts            INT          NOT NULL,
    created_at_utc      DATETIME(6)  NOT NULL,
    -- When it is tried next; a server that tries it sets it ahead, so that no other one does.
    next_attempt_at_utc DATETIME(6)  NULL,
    last_attempt_at_utc DATETIME(6)  NULL,
    last_error          VARCHAR(500) NULL,
    CONSTRAINT pk_mail PRIMARY KEY (id),
    CONSTRAINT ck_mail_state CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    CONSTRAINT ck_mail_next CHECK ((state = 'WAITING') = (next_attempt_at_utc IS NOT NULL)),
    INDEX ix_mail_due (state, next_attempt_at_utc),
    INDEX ix_mail_created (created_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
