package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UtcDateTime;

/** Table {@code record_import}. Works on the connection it is given; the transaction is the caller's affair. */
final class ImportBook {

    private static final int MAX_DETAIL = 1_000;

    /** An import whose node hasn't been heard of for this long has died with it, however long its steps take. */
    private static final int SILENCE_MINUTES = 10;

    private static final String SELECT = "SELECT i.*, (SELECT MIN(e.id) FROM record_import e"
            + " WHERE e.file_sha256 = i.file_sha256 AND e.state = 'COMMITTED' AND e.id < i.id) AS same_as"
            + " FROM record_import i";

    long add(Connection connection, String fileName, long bytes, String sha256, String by, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO record_import (file_name, file_bytes, file_sha256, state, settings, data_rows, accepted,"
                        + " rejected, duplicates, errors, oee_differences, bytes_read, created_by, created_at_utc)"
                        + " VALUES (?, ?, ?, 'UPLOADED', '', 0, 0, 0, 0, 0, 0, 0, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            set(insert, fileName, bytes, sha256, by, UtcDateTime.of(now));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** @return whether it may be run; not while it runs already, and not once it was committed */
    boolean begin(Connection connection, long id, ImportMode mode, String settings, String node, Instant now)
            throws SQLException {
        return update(
                connection,
                "UPDATE record_import SET state = 'RUNNING', mode = ?, step = 'READING', settings = ?, node = ?,"
                        + " heartbeat_at_utc = ?, data_rows = 0, accepted = 0, rejected = 0, duplicates = 0, errors = 0,"
                        + " oee_differences = 0, bytes_read = 0, rows_root = NULL, failure_code = NULL,"
                        + " failure_detail = NULL, finished_at_utc = NULL"
                        + " WHERE id = ? AND state IN ('UPLOADED', 'CHECKED', 'FAILED', 'CANCELLED')",
                mode.name(),
                settings,
                node,
                UtcDateTime.of(now),
                id);
    }

    /** @return whether it still runs; it may have been cancelled meanwhile */
    boolean advance(Connection connection, long id, ImportStep step, long rows, long bytes, Instant now)
            throws SQLException {
        return update(
                connection,
                "UPDATE record_import SET step = ?, data_rows = ?, bytes_read = ?, heartbeat_at_utc = ?"
                        + " WHERE id = ? AND state = 'RUNNING'",
                step.name(),
                rows,
                bytes,
                UtcDateTime.of(now),
                id);
    }

    /** @return whether it still runs */
    boolean found(
            Connection connection, long id, ImportCounts counts, String rowsRoot, ImportLayout layout, long differences)
            throws SQLException {
        return update(
                connection,
                "UPDATE record_import SET data_rows = ?, accepted = ?, rejected = ?, duplicates = ?, errors = ?,"
                        + " rows_root = ?, layout = ?, oee_differences = ?, bytes_read = file_bytes"
                        + " WHERE id = ? AND state = 'RUNNING'",
                counts.rows(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                counts.errorsTotal(),
                rowsRoot,
                layout.json(),
                differences,
                id);
    }

    /** @return whether it was in the state that it leaves */
    boolean move(Connection connection, long id, ImportState from, ImportState to, Instant now) throws SQLException {
        return update(
                connection,
                "UPDATE record_import SET state = ?, finished_at_utc = ? WHERE id = ? AND state = ?",
                to.name(),
                UtcDateTime.of(now),
                id,
                from.name());
    }

    boolean fail(Connection connection, long id, String code, String detail, Instant now) throws SQLException {
        return update(
                connection,
                "UPDATE record_import SET state = 'FAILED', failure_code = ?, failure_detail = ?, finished_at_utc = ?,"
                        + " accepted = 0, rejected = 0, duplicates = 0, rows_root = NULL"
                        + " WHERE id = ? AND state = 'RUNNING'",
                code,
                detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail,
                UtcDateTime.of(now),
                id);
    }

    /** Imports that run nowhere any more: those of this node, which has just started, or those long unheard of. */
    List<Long> abandoned(Connection connection, Optional<String> startedNode, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM record_import WHERE state = 'RUNNING' AND (node = ? OR heartbeat_at_utc < ?)")) {
            set(select, startedNode.orElse(null), UtcDateTime.of(now.minusSeconds(60L * SILENCE_MINUTES)));
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    Optional<RecordImport> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE i.id = ?")) {
            set(select, id);
            return imports(select).stream().findFirst();
        }
    }

    List<RecordImport> page(Connection connection, PageRequest request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                SELECT + " ORDER BY i.id " + (request.oldestFirst("id") ? "ASC" : "DESC") + " LIMIT ? OFFSET ?")) {
            set(select, request.size(), request.offset());
            return imports(select);
        }
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM record_import");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How the file's rejected rows are to be written; empty before a run found it out. */
    Optional<ImportLayout> layout(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT layout FROM record_import WHERE id = ?")) {
            set(select, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)).map(ImportLayout::of) : Optional.empty();
            }
        }
    }

    private static List<RecordImport> imports(PreparedStatement select) throws SQLException {
        List<RecordImport> imports = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                imports.add(read(row));
            }
        }
        return imports;
    }

    private static RecordImport read(ResultSet row) throws SQLException {
        Optional<ImportLayout> layout =
                Optional.ofNullable(row.getString("layout")).map(ImportLayout::of);
        ImportState state = ImportState.valueOf(row.getString("state"));
        Optional<ImportStep> step = Optional.ofNullable(row.getString("step")).map(ImportStep::valueOf);
        return new RecordImport(
                row.getLong("id"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("file_sha256"),
                state,
                Optional.ofNullable(row.getString("mode")).map(ImportMode::valueOf),
                step,
                settings(state, row.getString("settings"), layout),
                new ImportCounts(
                        row.getLong("data_rows"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("duplicates"),
                        row.getLong("errors")),
                progress(state, step, row.getLong("bytes_read"), row.getLong("file_bytes")),
                layout.map(ImportLayout::ignoredColumns).orElse(List.of()),
                row.getLong("oee_differences"),
                layout.map(ImportLayout::differences).orElse(List.of()),
                Optional.ofNullable(row.getString("rows_root")),
                Optional.ofNullable(row.getObject("same_as", Long.class)),
                Optional.ofNullable(row.getString("failure_code")),
                Optional.ofNullable(row.getString("failure_detail")),
                row.getString("created_by"),
                UtcDateTime.instant(row.getObject("created_at_utc", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("finished_at_utc", LocalDateTime.class))
                        .map(UtcDateTime::instant));
    }

    /** With what the header told, once a run has ended well: before, the layout may be another run's. */
    private static Map<String, String> settings(ImportState state, String written, Optional<ImportLayout> layout) {
        Map<String, String> declared = ImportSettingsText.read(written);
        boolean read = state == ImportState.CHECKED || state == ImportState.COMMITTED;
        return layout.filter(found -> read)
                .map(found -> found.complete(declared))
                .orElse(declared);
    }

    /** Reading takes most of the time; how long the rest takes nobody knows before. */
    private static double progress(ImportState state, Optional<ImportStep> step, long read, long bytes) {
        if (state == ImportState.UPLOADED) {
            return 0;
        }
        if (state != ImportState.RUNNING) {
            return 1;
        }
        return switch (step.orElse(ImportStep.READING)) {
            case READING -> bytes == 0 ? 0 : 0.8 * read / bytes;
            case CHECKING -> 0.8;
            case PUBLISHING -> 0.9;
        };
    }

    private static boolean update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate() == 1;
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
