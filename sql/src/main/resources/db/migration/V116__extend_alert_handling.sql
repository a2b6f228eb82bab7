-- Who is to handle an alert and until when, whether its cause is still there, and what its dismissal mutes.
ALTER TABLE alert
    -- The policy's times for its severity, as they held when it was raised or worsened.
    ADD COLUMN acknowledge_within_s INT          NOT NULL DEFAULT 3600,
    ADD COLUMN settle_within_s      INT          NOT NULL DEFAULT 86400,
    -- How often it has escalated since it waits for what it waits for; due_at_utc is when it does so next, or did so last.
    ADD COLUMN escalation_level     INT          NOT NULL DEFAULT 0,
    -- The role that is told then; NULL where nobody is any more.
    ADD COLUMN escalates_to         VARCHAR(16)  NULL,
    -- The machine's newest shift that had been recorded when the cause was last seen; NULL where nobody noted it.
    ADD COLUMN seen_until_utc      DATETIME(6)  NULL,
    -- The scan that saw the machine's newer shifts without the cause; NULL while the cause is there.
    ADD COLUMN unseen_since_scan    BIGINT       NULL,
    -- What was requested because of it and has neither failed nor ended, such as work-order-17.
    ADD COLUMN answered_by          VARCHAR(64)  NULL,
    ADD COLUMN dismissal_kind       VARCHAR(16)  NULL,
    -- Until when the same at the same machine, not more severe, raises no alert.
    ADD COLUMN muted_until_utc      DATETIME(6)  NULL,
    ADD CONSTRAINT fk_alert_unseen FOREIGN KEY (unseen_since_scan) REFERENCES scan (id),
    ADD CONSTRAINT ck_alert_dismissal_kind
        CHECK (dismissal_kind IN ('FALSE_ALARM', 'KNOWN_CAUSE', 'PLANNED_WORK', 'WRONG_RECORD', 'OTHER')),
    ADD CONSTRAINT ck_alert_mute CHECK (muted_until_utc IS NULL OR state = 'DISMISSED'),
    ADD INDEX ix_alert_answered (answered_by),
    ADD INDEX ix_alert_muted (muted_until_utc);

-- Nobody asked the earlier ones for more than words.
UPDATE alert SET dismissal_kind = 'OTHER' WHERE state = 'DISMISSED';

ALTER TABLE alert_anomaly
    -- Found again after the alert was dismissed, and not told because of that.
    ADD COLUMN muted BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE alert_event
    MODIFY kind VARCHAR(32) NOT NULL,
    -- What else is to be told: who was told, which order, until when it is muted.
    ADD COLUMN detail VARCHAR(200) NULL,
    DROP CONSTRAINT ck_alert_event_kind;

ALTER TABLE alert_event
    ADD CONSTRAINT ck_alert_event_kind CHECK (kind IN ('RAISED', 'JOINED', 'WORSENED', 'MUTED', 'UNSEEN', 'ESCALATED',
        'DEESCALATED', 'ACKNOWLEDGED', 'ASSIGNED', 'COMMENTED', 'MAINTENANCE_REQUESTED', 'MAINTENANCE_ENDED', 'RESOLVED',
        'DISMISSED'));
