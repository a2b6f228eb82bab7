package org.steelfactory.scan;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.UnavailableException;

/** The database as the room's services read it, in the transaction they run in. */
@Dependent
class ScanDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(ScanDatabase.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** @throws UnavailableException when the database doesn't answer, or not as it should */
    <R> R with(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            LOG.error("SCAN-001 the database can't be reached, or refused: {}", e.getMessage());
            throw new UnavailableException("database.away");
        }
    }
}
