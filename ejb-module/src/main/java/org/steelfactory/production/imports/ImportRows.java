package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.OptionalDouble;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.imports.StagedRow.Accepted;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.shared.UtcDateTime;

/** Table {@code record_import_row}: where the rows of a file stand until it is decided. On the caller's connection. */
final class ImportRows {

    /** Connector/J's way to say “row by row, as it comes”. */
    static final int STREAMING = Integer.MIN_VALUE;

    /** Rows removed by one statement, so that no transaction grows large. */
    private static final int REMOVED_AT_ONCE = 20_000;

    private static final String INSERT = "INSERT INTO record_import_row (import_id, row_no, state, written, data_fault,"
            + " machine_id, shift_start_utc, production_day, batch_code, operating_time_s, down_time_s, planned_time_s,"
            + " actual_output, ideal_output, good_units, total_units, availability, performance, quality, oee, leaf_hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int FIRST_VALUE = 6;
    private static final int VALUES = 16;

    void stage(Connection connection, long importId, List<StagedRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StagedRow row : rows) {
                insert.setLong(1, importId);
                insert.setLong(2, row.number());
                insert.setString(3, row.accepted().isPresent() ? "ACCEPTED" : "REJECTED");
                insert.setString(4, row.written());
                insert.setBoolean(
                        5,
                        row.accepted().map(Accepted::oee).filter(Oee::dataFault).isPresent());
                if (row.accepted().isPresent()) {
                    setValues(insert, row.accepted().get());
                } else {
                    for (int i = 0; i < VALUES; i++) {
                        insert.setNull(FIRST_VALUE + i, Types.NULL);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setValues(PreparedStatement insert, Accepted accepted) throws SQLException {
        RecordEntry entry = accepted.entry();
        Oee oee = accepted.oee();
        Object[] values = {
            accepted.machine().id(),
            UtcDateTime.of(entry.shiftStart()),
            accepted.day(),
            entry.batch(),
            entry.operatingTimeS(),
            entry.downTimeS(),
            entry.plannedTimeS(),
            entry.actualOutput(),
            entry.idealOutput(),
            entry.goodUnits(),
            entry.totalUnits(),
            boxed(oee.availability()),
            boxed(oee.performance()),
            boxed(oee.quality()),
            boxed(oee.oee()),
            accepted.leafHash()
        };
        for (int i = 0; i < VALUES; i++) {
            insert.setObject(FIRST_VALUE + i, values[i]);
        }
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** What the rows came to by now. */
    ImportCounts counts(Connection connection, long importId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*), SUM(state = 'ACCEPTED'),"
                + " SUM(state = 'REJECTED'), SUM(state = 'DUPLICATE'),"
                + " (SELECT COUNT(*) FROM record_import_error WHERE import_id = ?)"
                + " FROM record_import_row WHERE import_id = ?")) {
            select.setLong(1, importId);
            select.setLong(2, importId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new ImportCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        }
    }

    /** The RFC 6962 root over the accepted rows, in the order of the file. */
    String root(Connection connection, long importId) throws SQLException {
        MerkleFrontier tree = new MerkleFrontier();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT leaf_hash FROM record_import_row WHERE import_id = ? AND state = 'ACCEPTED' ORDER BY row_no",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(STREAMING);
            select.setLong(1, importId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tree.add(row.getBytes(1));
                }
            }
        }
        return tree.root();
    }

    /** Removes some of the rows; those that were rejected, too, where all are to go. */
    int removeSome(Connection connection, long importId, boolean rejectedToo) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM record_import_row WHERE import_id = ?"
                + (rejectedToo ? "" : " AND state <> 'REJECTED'") + " LIMIT " + REMOVED_AT_ONCE)) {
            delete.setLong(1, importId);
            return delete.executeUpdate();
        }
    }
}
