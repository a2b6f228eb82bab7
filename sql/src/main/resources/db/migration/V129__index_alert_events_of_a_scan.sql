-- What a scan has done to alerts is told to people when it has done it.
ALTER TABLE alert_event ADD INDEX ix_alert_event_scan (scan_id);
