package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.steelfactory.shared.Sql;

/** The rows of table {@code notification_preference}, which say where a user differs from the role's defaults. */
final class PreferenceTable {

    List<Preference> of(Connection connection, String username) throws SQLException {
        return Sql.list(
                connection,
                PreferenceTable::read,
                "SELECT kind, in_application, by_mail FROM notification_preference WHERE username = ?",
                username);
    }

    /** Puts these in the place of all that there were. */
    void replace(Connection connection, String username, List<Preference> preferences) throws SQLException {
        Sql.update(connection, "DELETE FROM notification_preference WHERE username = ?", username);
        Sql.batch(
                connection,
                "INSERT INTO notification_preference (username, kind, in_application, by_mail) VALUES (?, ?, ?, ?)",
                preferences.stream()
                        .map(preference -> new Object[] {
                            username,
                            preference.kind().name(),
                            preference.inApplication().name(),
                            preference.byMail().name()
                        })
                        .toList());
    }

    static Preference read(ResultSet row) throws SQLException {
        return new Preference(
                HappeningKind.valueOf(row.getString("kind")),
                Threshold.valueOf(row.getString("in_application")),
                Threshold.valueOf(row.getString("by_mail")));
    }
}
