package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.production.MachineDays;
import org.steelfactory.production.MachineDays.MachineDay;
import org.steelfactory.shared.ConflictException;

/** Takes back what an import added, in one transaction, the caller's: records, batches nobody uses, figures. */
public final class ImportWithdrawal {

    /** A new record names the batch, lock wait timeout, deadlock, changed since read: others wrote at this moment. */
    private static final Set<Integer> OVERTAKEN = Set.of(1451, 1205, 1213, 1020);

    private final ImportBook book = new ImportBook();
    private final MachineDays machineDays = new MachineDays();

    /**
     * @return the entry for the ledger, to be appended in the same transaction
     * @throws ConflictException when it wasn't committed or is undone already, or when a record of it was changed since, or
     *     others record shifts of its batches at this moment
     */
    public LedgerRecord undo(Connection connection, RecordImport done, Instant now) throws SQLException {
        try {
            return withdraw(connection, done, now);
        } catch (SQLException e) {
            if (OVERTAKEN.contains(e.getErrorCode())) {
                throw new ConflictException("import.undoOvertaken", done.id());
            }
            throw e;
        }
    }

    private LedgerRecord withdraw(Connection connection, RecordImport done, Instant now) throws SQLException {
        if (!book.move(connection, done.id(), ImportState.COMMITTED, ImportState.UNDONE, now)) {
            throw new ConflictException("import.notCommitted", done.id());
        }
        List<MachineDay> days = days(connection, done.id());
        machineDays.touch(connection, days);
        int records = removeRecords(connection, done.id());
        int batches = update(
                connection,
                "DELETE FROM production_batch WHERE import_id = ? AND version = 1 AND NOT EXISTS"
                        + " (SELECT 1 FROM performance_record p WHERE p.production_batch_id = production_batch.id)",
                done.id());
        machineDays.settle(connection);
        removeEmpty(connection, days);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("importId", done.id());
        fields.put("fileSha256", done.sha256());
        fields.put("rowsRoot", done.rowsRoot().orElse(""));
        fields.put("recordsRemoved", records);
        fields.put("batchesRemoved", batches);
        return new LedgerRecord("IMPORT_UNDONE", fields).about("import-" + done.id());
    }

    /** Of version 0 are records that nobody has changed; what is left over was. */
    private static int removeRecords(Connection connection, long importId) throws SQLException {
        int removed =
                update(connection, "DELETE FROM performance_record WHERE import_id = ? AND version = 0", importId);
        int changed = count(connection, importId);
        if (changed > 0) {
            throw new ConflictException("import.changedSince", importId, changed);
        }
        return removed;
    }

    private static int count(Connection connection, long importId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM performance_record WHERE import_id = ?")) {
            select.setLong(1, importId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<MachineDay> days(Connection connection, long importId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DISTINCT machine_id, production_day FROM performance_record WHERE import_id = ?")) {
            select.setLong(1, importId);
            List<MachineDay> days = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(new MachineDay(row.getLong(1), row.getObject(2, LocalDate.class)));
                }
            }
            return days;
        }
    }

    /** Only days that this transaction holds locked, so that it waits for nobody. */
    private static void removeEmpty(Connection connection, List<MachineDay> days) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM machine_day WHERE machine_id = ? AND production_day = ? AND records = 0")) {
            for (MachineDay day : days) {
                delete.setLong(1, day.machineId());
                delete.setObject(2, day.day());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static int update(Connection connection, String sql, long importId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, importId);
            return update.executeUpdate();
        }
    }
}
