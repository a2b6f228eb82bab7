-- The server processes on this database, each by its name, and when it last said that it lives; by the database's clock,
-- because theirs may differ.
CREATE TABLE server_node (
    name        VARCHAR(64) NOT NULL,
    seen_at_utc DATETIME(6) NOT NULL,
    CONSTRAINT pk_server_node PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
