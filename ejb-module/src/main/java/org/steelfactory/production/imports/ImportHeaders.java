package org.steelfactory.production.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.UtcDateTime;

/** Table {@code import_header}: how a file with the same header was understood the last time. On the caller's connection. */
final class ImportHeaders {

    void remember(Connection connection, String headerHash, Map<String, String> settings, String by, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO import_header (header_hash, settings, used_by, used_at_utc) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE settings = VALUES(settings), used_by = VALUES(used_by),"
                        + " used_at_utc = VALUES(used_at_utc)")) {
            insert.setString(1, headerHash);
            insert.setString(2, ImportSettingsText.write(settings));
            insert.setString(3, by);
            insert.setObject(4, UtcDateTime.of(now));
            insert.executeUpdate();
        }
    }

    /** The settings as parameters; empty where no file with this header was imported. */
    Optional<Map<String, String>> remembered(Connection connection, String headerHash) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT settings FROM import_header WHERE header_hash = ?")) {
            select.setString(1, headerHash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ImportSettingsText.read(row.getString(1))) : Optional.empty();
            }
        }
    }

    static String hash(List<String> header) {
        try {
            byte[] names = String.join("\u001f", header).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
