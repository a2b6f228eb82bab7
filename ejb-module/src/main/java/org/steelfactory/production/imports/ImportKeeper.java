package org.steelfactory.production.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/** Ends imports whose node died with them, and clears away what they and forgotten files left behind. */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ImportKeeper.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    SteelConfiguration configuration;

    @Inject
    PlantTime plantTime;

    @Inject
    Clock clock;

    private ImportStore store;
    private ImportRun run;
    private ImportFiles files;

    @PostConstruct
    void start() {
        store = new ImportStore(dataSource, clock);
        run = new ImportRun(dataSource, plantTime, clock);
        files = new ImportFiles(configuration.importFolder(), configuration.importMaxBytes());
        endAbandoned(Optional.of(configuration.node()));
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void keep() {
        endAbandoned(Optional.empty());
        files.removeOlderThan(clock.instant().minus(ImportFiles.KEPT));
    }

    private void endAbandoned(Optional<String> startedNode) {
        try {
            for (long id : store.abandoned(startedNode)) {
                if (run.giveUp(id)) {
                    LOG.warn("IMPORT-006 import {} was interrupted; nothing of it was added", id);
                }
            }
        } catch (SQLException e) {
            LOG.warn("IMPORT-007 interrupted imports can't be ended: {}", e.getMessage());
        }
    }
}
