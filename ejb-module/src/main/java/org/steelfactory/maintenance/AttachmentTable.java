package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code work_order_attachment}, on a given connection. */
final class AttachmentTable {

    /** Without the content, which only {@link #content} reads. */
    private static final String SELECT =
            "SELECT attachment_no, name, file_type, file_bytes, file_sha256, uploaded_by, uploaded_at_utc, deleted_by,"
                    + " deleted_at_utc FROM work_order_attachment WHERE work_order_id = ?";

    /** The files of an order, those that were deleted too, as they were attached. */
    List<Attachment> of(Connection connection, long order) throws SQLException {
        return Sql.list(connection, AttachmentTable::attachment, SELECT + " ORDER BY attachment_no", order);
    }

    Optional<Attachment> find(Connection connection, long order, int number) throws SQLException {
        return Sql.first(connection, AttachmentTable::attachment, SELECT + " AND attachment_no = ?", order, number);
    }

    /** Empty where it was deleted. */
    Optional<byte[]> content(Connection connection, long order, int number) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getBytes(1),
                "SELECT content FROM work_order_attachment"
                        + " WHERE work_order_id = ? AND attachment_no = ? AND content IS NOT NULL",
                order,
                number);
    }

    /** The number of the next file of an order that is locked. */
    int nextNumber(Connection connection, long order) throws SQLException {
        return OrderNotes.nextNumber(connection, "work_order_attachment", "attachment_no", order);
    }

    void insert(Connection connection, long order, Attachment file, byte[] content) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO work_order_attachment (work_order_id, attachment_no, name, file_type, file_bytes, file_sha256,"
                        + " content, uploaded_by, uploaded_at_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order,
                file.number(),
                file.name(),
                file.type().name(),
                file.bytes(),
                file.sha256(),
                content,
                file.uploadedBy(),
                UtcDateTime.of(file.uploadedAt()));
    }

    void delete(Connection connection, long order, int number, String by, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order_attachment SET content = NULL, deleted_by = ?, deleted_at_utc = ?"
                        + " WHERE work_order_id = ? AND attachment_no = ?",
                by,
                UtcDateTime.of(at),
                order,
                number);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getInt("attachment_no"),
                row.getString("name"),
                AttachmentType.valueOf(row.getString("file_type")),
                row.getInt("file_bytes"),
                row.getString("file_sha256"),
                row.getString("uploaded_by"),
                OrderNotes.moment(row, "uploaded_at_utc"),
                row.getString("deleted_by"),
                OrderNotes.moment(row, "deleted_at_utc"));
    }
}
