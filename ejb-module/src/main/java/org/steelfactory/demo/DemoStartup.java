package org.steelfactory.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/** Where the demo is wanted, a fresh plant has its machines and records before the first page answers. */
@Singleton
@Startup
// ImportKeeper ends the imports that this node had left running; it must not meet the one that loads the demo.
@DependsOn({SchemaMigrator.BEAN, "LedgerOpening", "FirstAccounts", "ImportKeeper"})
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStartup {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStartup.class);

    /** Held for as long as a node loads; the database takes it back from a node that dies. */
    private static final String LOCK = "CONCAT('steel.demo.', LEFT(DATABASE(), 50))";

    private static final int PATIENCE_S = 120;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    DemoLoader loader;

    @Inject
    SteelConfiguration configuration;

    /** A plant without its demo is better than none: what goes wrong here is told, and tried again at the next start. */
    @PostConstruct
    void load() {
        if (!configuration.demo()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            loadAlone(connection);
        } catch (SQLException | EJBException | BusinessException e) {
            LOG.error("DEMO-002 the demo's data could not be loaded; the next start tries again", e);
        }
    }

    /** Two nodes that start together load once: the second waits, and finds it done. */
    private void loadAlone(Connection connection) throws SQLException {
        if (!asked(connection, "SELECT GET_LOCK(" + LOCK + ", " + PATIENCE_S + ")")) {
            LOG.warn("DEMO-003 another node has been loading the demo for {} s; this one goes on without", PATIENCE_S);
            return;
        }
        try {
            loader.load();
        } finally {
            asked(connection, "SELECT RELEASE_LOCK(" + LOCK + ")");
        }
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
