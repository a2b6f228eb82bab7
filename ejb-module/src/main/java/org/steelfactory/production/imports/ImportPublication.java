package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.production.MachineDays;
import org.steelfactory.shared.UtcDateTime;

/**
 * Makes records of the accepted rows of a checked import, in one transaction, the caller's: batches that nobody knew,
 * records, the figures of their days, and what the ledger is to be told.
 */
public final class ImportPublication {

    /** Duplicate, lock wait timeout, deadlock, record changed since read: somebody else wrote the same at this moment. */
    private static final Set<Integer> OVERTAKEN = Set.of(1062, 1205, 1213, 1020);

    private final ImportBook book = new ImportBook();
    private final ImportHeaders headers = new ImportHeaders();
    private final MachineDays machineDays = new MachineDays();

    /**
     * @return the entry for the ledger, to be appended in the same transaction
     * @throws ImportStoppedException when the import doesn't run any more
     * @throws RecordedMeanwhileException when somebody else recorded one of the shifts after the check
     */
    public LedgerRecord publish(
            Connection connection, long importId, CheckedFile checked, ImportSettings settings, String by, Instant now)
            throws SQLException {
        try {
            LedgerRecord entry = publish(connection, importId, by, now);
            String header = ImportHeaders.hash(checked.plan().header());
            headers.remember(connection, header, settings.parametersToRemember(), by, now);
            return entry;
        } catch (SQLException e) {
            if (OVERTAKEN.contains(e.getErrorCode())) {
                throw new RecordedMeanwhileException(e);
            }
            throw e;
        }
    }

    private LedgerRecord publish(Connection connection, long importId, String by, Instant now) throws SQLException {
        if (!book.move(connection, importId, ImportState.RUNNING, ImportState.COMMITTED, now)) {
            throw new ImportStoppedException(importId);
        }
        machineDays.touchThoseOf(connection, "record_import_row WHERE import_id = ? AND state = 'ACCEPTED'", importId);
        update(
                connection,
                "INSERT INTO production_batch (code, version, import_id)"
                        + " SELECT MIN(r.batch_code), 1, r.import_id FROM record_import_row r"
                        + " LEFT JOIN production_batch b ON b.code = r.batch_code"
                        + " WHERE r.import_id = ? AND r.state = 'ACCEPTED' AND r.batch_code IS NOT NULL AND b.id IS NULL"
                        + " GROUP BY r.batch_code",
                importId);
        update(
                connection,
                "INSERT INTO performance_record (machine_id, production_batch_id, shift_start_utc, production_day,"
                        + " operating_time_s, down_time_s, planned_time_s, actual_output, ideal_output, good_units,"
                        + " total_units, availability, performance, quality, oee, data_fault, version, recorded_by,"
                        + " recorded_at_utc, import_id)"
                        + " SELECT r.machine_id, b.id, r.shift_start_utc, r.production_day, r.operating_time_s,"
                        + " r.down_time_s, r.planned_time_s, r.actual_output, r.ideal_output, r.good_units,"
                        + " r.total_units, r.availability, r.performance, r.quality, r.oee, r.data_fault, 0, ?, ?,"
                        + " r.import_id FROM record_import_row r"
                        + " LEFT JOIN production_batch b ON b.code = r.batch_code"
                        + " WHERE r.import_id = ? AND r.state = 'ACCEPTED' ORDER BY r.row_no",
                by,
                UtcDateTime.of(now),
                importId);
        machineDays.settle(connection);
        return committed(book.find(connection, importId).orElseThrow());
    }

    private static LedgerRecord committed(RecordImport done) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("importId", done.id());
        fields.put("fileName", done.fileName());
        fields.put("fileSha256", done.sha256());
        fields.put("fileBytes", done.bytes());
        fields.put("settings", done.settings());
        fields.put("rows", done.counts().rows());
        fields.put("accepted", done.counts().accepted());
        fields.put("rejected", done.counts().rejected());
        fields.put("duplicates", done.counts().duplicates());
        fields.put("rowsRoot", done.rowsRoot().orElseThrow());
        return new LedgerRecord("IMPORT_COMMITTED", fields).about("import-" + done.id());
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
