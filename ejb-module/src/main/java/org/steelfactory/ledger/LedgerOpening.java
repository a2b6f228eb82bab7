package org.steelfactory.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/**
 * Writes the first entry into an empty ledger: which schema it was opened with, and on which node; and builds the tree of
 * one that is older than trees are.
 */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
public class LedgerOpening {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerOpening.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    SchemaMigrator schema;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    @PostConstruct
    void open() {
        LedgerStore store = new LedgerStore();
        try (Connection connection = dataSource.getConnection()) {
            // The lock comes first: of two nodes that start together only one finds the ledger empty.
            LedgerHead head = store.lockHead(connection);
            long added = new LedgerTree().catchUp(connection, head);
            if (added > 0) {
                LOG.info("LEDGER-006 the tree over {} entries that had none was built", added);
            }
            if (head.count() == 0) {
                store.append(connection, List.of(opened()), CurrentUser.SYSTEM, clock.instant());
                LOG.info("LEDGER-004 ledger opened");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("LEDGER-005 the ledger could not be opened", e);
        }
    }

    private LedgerRecord opened() {
        return new LedgerRecord(
                "LEDGER_OPENED", Map.of("schemaVersion", schema.schemaVersion(), "node", configuration.node()));
    }
}
