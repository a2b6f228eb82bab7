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
import java.util.function.LongFunction;
import org.steelfactory.production.csv.CsvText;

/** Writes the rejected rows of an import, each with its reasons, some at a time. */
final class RejectedFile {

    private static final int ROWS_AT_ONCE = 500;

    private static final String SELECT = "SELECT r.row_no, r.written, e.column_name, e.message FROM"
            + " (SELECT import_id, row_no, written FROM record_import_row"
            + " WHERE import_id = ? AND state = 'REJECTED' AND row_no > ? ORDER BY row_no LIMIT " + ROWS_AT_ONCE + ") r"
            + " LEFT JOIN record_import_error e ON e.import_id = r.import_id AND e.row_no = r.row_no"
            + " ORDER BY r.row_no, e.id";

    /**
     * A row that wasn't taken.
     *
     * @param number its number in the file, from 1
     * @param written the row as it was sent
     */
    record RejectedRow(long number, String written, List<String> reasons) {}

    /** The first rejected rows after the one with this number; none where there are no more. */
    List<RejectedRow> rows(Connection connection, long importId, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, importId);
            select.setLong(2, after);
            List<RejectedRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long number = row.getLong(1);
                    if (rows.isEmpty() || rows.get(rows.size() - 1).number() != number) {
                        rows.add(new RejectedRow(number, row.getString(2), new ArrayList<>()));
                    }
                    rows.get(rows.size() - 1).reasons().add(reason(row.getString(3), row.getString(4)));
                }
            }
            return rows;
        }
    }

    /** @param rowsAfter the next rows after the one with this number, see {@link #rows} */
    void write(ImportLayout layout, LongFunction<List<RejectedRow>> rowsAfter, OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(CsvText.line(layout.rejectedHeader(), layout.delimiter()) + "\r\n");
            List<RejectedRow> rows = rowsAfter.apply(0);
            while (!rows.isEmpty()) {
                for (RejectedRow row : rows) {
                    String reasons = CsvText.line(List.of(String.join(" ", row.reasons())), layout.delimiter());
                    text.write(row.written() + layout.delimiter() + reasons + "\r\n");
                }
                rows = rowsAfter.apply(rows.get(rows.size() - 1).number());
            }
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Whoever asked for rejected rows went away", e);
        }
    }

    private static String reason(String column, String message) {
        return column == null || column.isEmpty() ? message : column + ": " + message;
    }
}
