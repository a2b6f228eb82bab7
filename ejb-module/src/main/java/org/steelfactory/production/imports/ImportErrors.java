package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.shared.PageRequest;

/** Table {@code record_import_error}. On the caller's connection. */
final class ImportErrors {

    private static final int REMOVED_AT_ONCE = 20_000;

    void add(Connection connection, long importId, List<ImportError> errors) throws SQLException {
        if (errors.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO record_import_error (import_id, row_no, column_name, code, message, found_value)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (ImportError error : errors) {
                insert.setLong(1, importId);
                insert.setLong(2, error.row());
                insert.setString(3, error.column());
                insert.setString(4, error.code().name());
                insert.setString(5, error.message());
                insert.setString(6, error.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<ImportError> page(Connection connection, long importId, PageRequest request) throws SQLException {
        return list(connection, importId, request.size(), request.offset());
    }

    /** The first errors in the order of the rows. */
    List<ImportError> first(Connection connection, long importId, int count) throws SQLException {
        return list(connection, importId, count, 0);
    }

    /** What files call machines that there aren't, in alphabetical order. */
    List<String> unknownMachines(Connection connection, long importId, int count) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT DISTINCT found_value FROM record_import_error"
                        + " WHERE import_id = ? AND code = 'UNKNOWN_MACHINE' ORDER BY found_value LIMIT ?")) {
            select.setLong(1, importId);
            select.setInt(2, count);
            List<String> names = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        }
    }

    int removeSome(Connection connection, long importId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM record_import_error WHERE import_id = ? LIMIT " + REMOVED_AT_ONCE)) {
            delete.setLong(1, importId);
            return delete.executeUpdate();
        }
    }

    private static List<ImportError> list(Connection connection, long importId, int count, int offset)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT row_no, column_name, code, message, found_value"
                        + " FROM record_import_error WHERE import_id = ? ORDER BY row_no, id LIMIT ? OFFSET ?")) {
            select.setLong(1, importId);
            select.setInt(2, count);
            select.setInt(3, offset);
            List<ImportError> errors = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    errors.add(new ImportError(
                            row.getLong(1),
                            row.getString(2),
                            ImportErrorCode.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getString(5)));
                }
            }
            return errors;
        }
    }
}
