-- What an order's grade rests on: the days that were looked at before and after, and the shifts that had an OEE.
ALTER TABLE work_order
    ADD COLUMN graded_days   INT NULL,
    ADD COLUMN shifts_before INT NULL,
    ADD COLUMN shifts_after  INT NULL;

-- When those whom a task concerns were told that its time has passed; NULL as long as they weren't.
ALTER TABLE user_task
    ADD COLUMN overdue_told_at_utc DATETIME(6) NULL;

-- Tasks whose time had passed before anybody was told of such: no news now.
UPDATE user_task SET overdue_told_at_utc = due_at_utc WHERE due_at_utc < UTC_TIMESTAMP(6);
