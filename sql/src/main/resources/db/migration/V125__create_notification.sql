-- What users are told in the application, a row for each of them; written in the transaction of what happened. It names
-- users by name and without a foreign key: one would lock accounts until a long transaction's end, and no account is deleted.
CREATE TABLE notification (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    recipient       VARCHAR(64)  NOT NULL,
    kind            VARCHAR(32)  NOT NULL,
    severity        VARCHAR(16)  NOT NULL,
    -- What it is about, such as alert-31; where it stands for many, their common cause, such as scan-7.
    subject         VARCHAR(64)  NULL,
    headline        VARCHAR(300) NOT NULL,
    -- How many happenings it stands for.
    happenings      INT          NOT NULL,
    happened_at_utc DATETIME(6)  NOT NULL,
    read_at_utc     DATETIME(6)  NULL,
    CONSTRAINT pk_notification PRIMARY KEY (id),
    CONSTRAINT ck_notification_happenings CHECK (happenings > 0),
    INDEX ix_notification_recipient (recipient, id),
    INDEX ix_notification_unread (recipient, read_at_utc, kind),
    INDEX ix_notification_read (read_at_utc),
    INDEX ix_notification_happened (happened_at_utc)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
