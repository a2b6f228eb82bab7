package org.steelfactory.production.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.production.csv.CsvText;

/** Writes the rejected rows of an import, each with its reasons, as they come from the database. */
final class RejectedFile {

    private static final String SELECT = "SELECT r.row_no, r.written, e.column_name, e.message FROM record_import_row r"
            + " LEFT JOIN record_import_error e ON e.import_id = r.import_id AND e.row_no = r.row_no"
            + " WHERE r.import_id = ? AND r.state = 'REJECTED' ORDER BY r.row_no, e.id";

    void write(Connection connection, long importId, ImportLayout layout, OutputStream out) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(ImportRows.STREAMING);
            select.setLong(1, importId);
            try (ResultSet row = select.executeQuery()) {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                text.write(CsvText.line(layout.rejectedHeader(), layout.delimiter()) + "\r\n");
                write(row, layout.delimiter(), text);
                text.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Whoever asked for the rejected rows of import " + importId + " went away", e);
        }
    }

    private static void write(ResultSet row, char delimiter, Writer text) throws SQLException, IOException {
        boolean more = row.next();
        while (more) {
            long number = row.getLong(1);
            String written = row.getString(2);
            List<String> reasons = new ArrayList<>();
            while (more && row.getLong(1) == number) {
                reasons.add(reason(row.getString(3), row.getString(4)));
                more = row.next();
            }
            String told = CsvText.line(List.of(String.join(" ", reasons)), delimiter);
            text.write(written + delimiter + told + "\r\n");
        }
    }

    private static String reason(String column, String message) {
        return column == null || column.isEmpty() ? message : column + ": " + message;
    }
}
