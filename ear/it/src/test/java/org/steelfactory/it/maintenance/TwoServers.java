package org.steelfactory.it.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a test sees of a second server that wants the same at the same moment. */
final class TwoServers {

    /** ER_LOCK_NOWAIT of MySQL, and what MariaDB says instead. */
    static final List<Integer> LOCKED = List.of(3572, 1205);

    private TwoServers() {}

    /** So that it needn't be waited for until the lock is given up. */
    static void waitNoLonger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
        }
    }
}
