package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.production.imports.ImportCounts;
import org.steelfactory.production.imports.ImportError;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.OeeDifference;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.InvalidInputException;

/** What a dry run promises is what a commit does, whatever the file; and undoing takes all of it back. */
class ImportFuzzContract {

    private static final int FILES = 1_000;
    private static final long SEED = 20_260_131;

    /** Everything that is told of a run. */
    private record Told(
            ImportCounts counts,
            List<ImportError> errors,
            String rejected,
            List<String> ignored,
            List<OeeDifference> differences,
            String rowsRoot) {}

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void aCommitDoesWhatTheDryRunPromised(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        List<String> outcomes = new ArrayList<>();
        try (KeptConnection kept = new KeptConnection(database.application())) {
            importEach(new SqlDatabase(database.name(), kept.dataSource(), database.owner()), outcomes);
        }

        // Otherwise the files would be too much alike to show anything.
        for (String outcome : List.of("accepted", "mixed", "unreadable")) {
            assertThat(outcomes).filteredOn(outcome::equals).as(outcome).hasSizeGreaterThan(100);
        }
    }

    private static void importEach(SqlDatabase database, List<String> outcomes) throws SQLException {
        ImportDesk desk = new ImportDesk(database);
        for (int i = 0; i < FILES; i++) {
            FuzzedFile file = FuzzedFile.of(SEED + i);
            if (i % 50 == 0) {
                ImportDesk.clear(database);
            }
            List<Long> before = counts(desk);
            Object promised = told(desk, file, ImportMode.DRY_RUN);
            assertThat(counts(desk)).as("a dry run of file %d adds nothing", i).isEqualTo(before);

            RecordImport done = desk.tryCommit(file).orElse(null);

            assertThat(done == null ? told(desk, file, ImportMode.COMMIT) : told(desk, done))
                    .as("file %d:%n%s", i, file)
                    .isEqualTo(promised);
            if (done != null) {
                assertThat(counts(desk).get(0))
                        .isEqualTo(before.get(0) + done.counts().accepted());
                if (i % 4 != 0) {
                    desk.undo(done);
                    assertThat(counts(desk)).as("undoing file %d", i).isEqualTo(before);
                }
            }
            outcomes.add(outcome(done));
        }
    }

    private static String outcome(RecordImport done) {
        if (done == null) {
            return "unreadable";
        }
        return done.counts().rejected() == 0 ? "accepted" : "mixed";
    }

    private static Object told(ImportDesk desk, FuzzedFile file, ImportMode mode) {
        try {
            RecordImport run = desk.run(file.text(), mode, file.parameters());
            assertThat(run.state()).isEqualTo(mode == ImportMode.DRY_RUN ? ImportState.CHECKED : ImportState.COMMITTED);
            return told(desk, run);
        } catch (InvalidInputException e) {
            return e.errors();
        }
    }

    private static Told told(ImportDesk desk, RecordImport run) {
        return new Told(
                run.counts(),
                desk.errors(run),
                desk.rejected(run),
                run.ignoredColumns(),
                run.firstDifferences(),
                run.rowsRoot().orElse(""));
    }

    /** Records, batches, days, and what all their figures add up to; staged rows that nobody cleared away. */
    private static List<Long> counts(ImportDesk desk) throws SQLException {
        return desk.numbers("SELECT (SELECT COUNT(*) FROM performance_record), (SELECT COUNT(*) FROM production_batch),"
                + " (SELECT COUNT(*) FROM machine_day), (SELECT SUM(records) FROM machine_day),"
                + " (SELECT ROUND(SUM(operating_time_s + down_time_s + good_units)) FROM machine_day),"
                + " (SELECT COUNT(*) FROM record_import_row WHERE state <> 'REJECTED')");
    }
}
