package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.ConflictException;

/** What undoing an import does to every SQL database that the product runs on. */
class ImportUndoContract {

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void undoingRestoresEveryCount(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        desk.commit(ImportContract.HEADER + "HSM-1,B-1,2026-01-01T22:00,400,80,3000,3200,2900,3000\n", Map.of());
        RecordImport done = desk.commit(ImportContract.GOOD, Map.of());
        assertThat(desk.count("performance_record")).isEqualTo(4);

        desk.undo(done);

        assertThat(desk.count("performance_record")).isEqualTo(1);
        assertThat(desk.count("production_batch")).isEqualTo(1);
        assertThat(desk.count("machine_day")).isEqualTo(1);
        assertThat(desk.count("machine_day WHERE records = 1 AND operating_time_s = 24000"))
                .isEqualTo(1);
        assertThat(desk.count("ledger_entry WHERE entry_type = 'IMPORT_COMMITTED'"))
                .isEqualTo(2);
        assertThat(desk.count("ledger_entry WHERE entry_type = 'IMPORT_UNDONE'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void undoingGivesWayToAShiftThatIsBeingRecordedOfItsBatch(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        RecordImport done = desk.commit(ImportContract.GOOD, Map.of());
        try (Connection other = database.application().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("INSERT INTO performance_record (machine_id, production_batch_id, shift_start_utc,"
                    + " version, production_day, data_fault, recorded_by, recorded_at_utc)"
                    + " SELECT 2, id, '2026-03-01 06:00:00', 0, '2026-03-01', FALSE, 'supervisor', '2026-03-01 15:00:00'"
                    + " FROM production_batch WHERE code = 'B-1'");

            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> desk.undoInHaste(done))
                    .withMessageContaining("try again");
            other.rollback();
        }

        assertThat(desk.store().get(done.id()).state()).isEqualTo(ImportState.COMMITTED);
        assertThat(desk.count("performance_record")).isEqualTo(3);
    }
}
