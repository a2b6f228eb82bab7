package org.steelfactory.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.steelfactory.shared.UnavailableException;

/** Tells what the document store hasn't been told yet. */
@Dependent
class OutboxBacklog {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    private final OutboxTable table = new OutboxTable();

    OutboxTable.Backlog read() {
        try (Connection connection = dataSource.getConnection()) {
            return table.backlog(connection);
        } catch (SQLException e) {
            throw new UnavailableException("audit.outbox", e.getMessage());
        }
    }
}
