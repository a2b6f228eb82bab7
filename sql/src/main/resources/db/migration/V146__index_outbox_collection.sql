-- The stores are compared collection by collection, in the order of the outbox.
ALTER TABLE outbox ADD INDEX ix_outbox_collection (collection, id);
