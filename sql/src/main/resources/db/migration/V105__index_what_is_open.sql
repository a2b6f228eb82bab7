-- Pages ask all the time what is open and what was found last, among ever more that is done with.
ALTER TABLE alert
    ADD INDEX ix_alert_state_raised (state, raised_at_utc);
ALTER TABLE work_order
    ADD INDEX ix_work_order_state_due (state, due_at_utc);
ALTER TABLE anomaly_detection
    ADD INDEX ix_anomaly_detection_found (is_anomaly, detected_at_utc);
