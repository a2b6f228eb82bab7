package org.steelfactory.demo;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.Imports;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.SteelConfiguration;

/**
 * Loads the demo's machines and their year into a fresh plant, the records through an import like anybody's. What a
 * start that was cut off had begun is begun again; what was loaded once, and perhaps undone, isn't loaded anew.
 */
@Stateless
@RunAs(ADMIN)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoLoader {

    static final String FILE_NAME = "demo-year.csv";

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String LABELS = "labels.csv";
    /** Records with a missing value, or more good units than units, belong to what a scan is to find. */
    private static final ImportSettings SETTINGS = ImportSettings.of(Map.of("faulty", "store"));

    private static final Set<ImportState> FINAL = Set.of(ImportState.COMMITTED, ImportState.UNDONE);

    @EJB
    DemoMachines machines;

    @EJB
    Imports imports;

    @EJB
    DemoUpkeep upkeep;

    @Inject
    PlantTime plant;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    public void load() {
        Instant begun = clock.instant();
        DemoYear year = new DemoYear(begun, plant);
        if (anythingImported() || !machines.createAll(year.machines().toList())) {
            return;
        }
        DemoFiles files = new DemoFiles(year);
        files.writeLabels(configuration.demoFolder().resolve(LABELS));
        RecordImport loaded =
                imports.run(imports.begin(FILE_NAME, files.records()).id(), ImportMode.COMMIT, SETTINGS);
        upkeep.createAll(plant.dayOf(begun));
        LOG.info(
                "DEMO-001 {} records loaded in {} ms, {} rejected",
                loaded.counts().accepted(),
                Duration.between(begun, clock.instant()).toMillis(),
                loaded.counts().rejected());
    }

    private boolean anythingImported() {
        return imports.find(PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .anyMatch(found -> FINAL.contains(found.state()));
    }
}
