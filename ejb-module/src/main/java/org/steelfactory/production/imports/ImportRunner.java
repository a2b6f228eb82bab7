package org.steelfactory.production.imports;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.machine.Machines;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.SteelConfiguration;

/** Runs an import that has begun to its end, whichever that is. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    /** Well below the silence after which an import counts as dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    ImportPublisher publisher;

    @EJB
    ImportSlots slots;

    @EJB
    Machines machines;

    @Inject
    SteelConfiguration configuration;

    @Inject
    PlantTime plantTime;

    @Inject
    Clock clock;

    private ImportRun run;
    private ImportFiles files;

    @PostConstruct
    void start() {
        run = new ImportRun(dataSource, plantTime, clock);
        files = new ImportFiles(configuration.importFolder(), configuration.importMaxBytes());
    }

    /** As {@link #run}, in the background; what comes of it the import itself tells. */
    @Asynchronous
    public void runLater(long importId, ImportMode mode, ImportSettings settings, boolean keepFile) {
        try {
            slots.enter(PATIENCE);
            try {
                run(importId, mode, settings, keepFile);
            } finally {
                slots.leave();
            }
        } catch (BusinessException e) {
            run.failed(importId, e.key(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("IMPORT-001 import {} failed unexpectedly", importId, e);
        }
    }

    /**
     * Runs it, see {@link ImportRun#run}.
     *
     * @param keepFile whether the file may be asked for again: to be committed after a dry run, or run with other settings
     */
    public void run(long importId, ImportMode mode, ImportSettings settings, boolean keepFile) {
        boolean done = false;
        try {
            run.run(
                    importId,
                    files.of(importId),
                    mode,
                    settings,
                    machines.all(),
                    checked -> publisher.publish(importId, checked, settings));
            done = true;
        } finally {
            if (!keepFile || done && mode == ImportMode.COMMIT) {
                files.remove(importId);
            }
        }
    }
}
