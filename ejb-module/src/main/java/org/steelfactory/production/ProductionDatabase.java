package org.steelfactory.production;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.UnavailableException;

/** The database as this room's services use it: a connection for one piece of work, failures in the product's words. */
@Dependent
class ProductionDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionDatabase.class);

    /** Waited too long for a lock, chosen to end a deadlock, read what has changed since. */
    private static final Set<Integer> OVERTAKEN = Set.of(1205, 1213, 1020);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    /** What reads or writes. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /**
     * @throws ConflictException when somebody else was faster with the same rows
     * @throws UnavailableException when the database can't be reached or used
     */
    <R> R with(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (OVERTAKEN.contains(e.getErrorCode())) {
                throw new ConflictException("version.overtaken");
            }
            LOG.error("PRODUCTION-001 performance records can't be read or written: {}", e.getMessage());
            throw new UnavailableException("database.away");
        }
    }
}
