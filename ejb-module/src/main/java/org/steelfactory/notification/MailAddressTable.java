package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code mail_address}, one for each user who wants e-mail. */
final class MailAddressTable {

    /**
     * An address with the code that is waited for.
     *
     * @param codeHash {@code null} where none is
     * @param codesSent since the window began
     */
    record Row(
            MailAddress address,
            String codeHash,
            Instant codeExpiresAt,
            int wrongCodes,
            int codesSent,
            Instant windowBeganAt) {

        Row confirmed(Instant now) {
            return new Row(new MailAddress(address.address(), now), null, null, 0, codesSent, windowBeganAt);
        }

        /** After a wrong code. */
        Row wrong() {
            return new Row(address, codeHash, codeExpiresAt, wrongCodes + 1, codesSent, windowBeganAt);
        }
    }

    Optional<Row> find(Connection connection, String username) throws SQLException {
        return find(connection, username, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<Row> lock(Connection connection, String username) throws SQLException {
        return find(connection, username, " FOR UPDATE");
    }

    private static Optional<Row> find(Connection connection, String username, String suffix) throws SQLException {
        return Sql.first(
                connection,
                MailAddressTable::read,
                "SELECT address, confirmed_at_utc, code_hash, code_expires_at_utc, wrong_codes, codes_sent,"
                        + " window_began_at_utc FROM mail_address WHERE username = ?" + suffix,
                username);
    }

    void put(Connection connection, String username, Row row) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO mail_address (username, address, confirmed_at_utc, code_hash, code_expires_at_utc,"
                        + " wrong_codes, codes_sent, window_began_at_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE address = VALUES(address),"
                        + " confirmed_at_utc = VALUES(confirmed_at_utc), code_hash = VALUES(code_hash),"
                        + " code_expires_at_utc = VALUES(code_expires_at_utc), wrong_codes = VALUES(wrong_codes),"
                        + " codes_sent = VALUES(codes_sent), window_began_at_utc = VALUES(window_began_at_utc)",
                username,
                row.address().address(),
                utc(row.address().confirmedAt()),
                row.codeHash(),
                utc(row.codeExpiresAt()),
                row.wrongCodes(),
                row.codesSent(),
                utc(row.windowBeganAt()));
    }

    /** Forgets the address; the window stays, so that asking again isn't a way around its limit. */
    void remove(Connection connection, String username) throws SQLException {
        Sql.update(
                connection,
                "UPDATE mail_address SET address = '', confirmed_at_utc = NULL, code_hash = NULL,"
                        + " code_expires_at_utc = NULL WHERE username = ?",
                username);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new MailAddress(row.getString(1), Sql.moment(row, 2)),
                row.getString(3),
                Sql.moment(row, 4),
                row.getInt(5),
                row.getInt(6),
                Sql.moment(row, 7));
    }

    private static Object utc(Instant moment) {
        return moment == null ? null : UtcDateTime.of(moment);
    }
}
