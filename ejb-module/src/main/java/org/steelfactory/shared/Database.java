package org.steelfactory.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SQL database for services that speak SQL themselves, in the transaction they run in. */
@Dependent
public class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Waited too long for a lock, chosen to end a deadlock, read what has changed since. */
    private static final Set<Integer> OVERTAKEN = Set.of(1205, 1213, 1020);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    /** What is done on a connection. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /**
     * @throws ConflictException when somebody else was faster with the same rows
     * @throws UnavailableException when the database doesn't answer, or not as it should
     */
    public <R> R with(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (OVERTAKEN.contains(e.getErrorCode())) {
                throw new ConflictException("version.overtaken");
            }
            LOG.error("DATABASE-001 the database can't be reached, or refused: {}", e.getMessage());
            throw new UnavailableException("database.away");
        }
    }
}
