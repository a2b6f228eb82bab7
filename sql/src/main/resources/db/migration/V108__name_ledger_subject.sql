-- What an entry tells of, such as performance-record-17: to find the history of one thing by. Like the type it is copied
-- beside the hashed data and proves nothing.
ALTER TABLE ledger_entry
    ADD COLUMN subject VARCHAR(64) NULL,
    ADD INDEX ix_ledger_entry_subject (subject, entry_index);
