package org.steelfactory.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.UnavailableException;

/** Tells what the document store hasn't been told yet. */
@Dependent
class OutboxBacklog {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxBacklog.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    private final OutboxTable table = new OutboxTable();

    OutboxTable.Backlog read() {
        try (Connection connection = dataSource.getConnection()) {
            return table.backlog(connection);
        } catch (SQLException e) {
            LOG.error("AUDIT-006 the outbox can't be read: {}", e.getMessage());
            throw new UnavailableException("audit.outbox");
        }
    }
}
