package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.steelfactory.access.Role;
import org.steelfactory.shared.Sql;

/** Who may be told: people who can sign in, with what they have chosen. Reads without locks. */
final class ReaderList {

    private record Row(String username, Role role, String address) {}

    /** Those whom one of the happenings concerns. */
    List<Reader> of(Connection connection, List<Happening> happenings) throws SQLException {
        Set<String> roles = new TreeSet<>();
        Set<String> users = new TreeSet<>();
        happenings.forEach(happening -> {
            happening.roles().forEach(role -> roles.add(role.name()));
            users.addAll(happening.users());
        });
        if (roles.isEmpty() && users.isEmpty()) {
            return List.of();
        }
        List<Row> rows = rows(connection, roles, users);
        Map<String, Map<HappeningKind, Preference>> chosen = chosen(connection, rows);
        return rows.stream()
                .map(row -> new Reader(
                        row.username(),
                        row.role(),
                        Optional.ofNullable(row.address()),
                        chosen.getOrDefault(row.username(), Map.of())))
                .toList();
    }

    private static List<Row> rows(Connection connection, Set<String> roles, Set<String> users) throws SQLException {
        List<Object> parameters = new ArrayList<>(roles);
        parameters.addAll(users);
        return Sql.list(
                connection,
                row -> new Row(row.getString(1), Role.valueOf(row.getString(2)), row.getString(3)),
                "SELECT a.username, a.role, m.address FROM user_account a LEFT JOIN mail_address m"
                        + " ON m.username = a.username AND m.confirmed_at_utc IS NOT NULL"
                        + " WHERE a.state = 'ACTIVE' AND (a.role IN " + gaps(roles) + " OR a.username IN "
                        + gaps(users) + ") ORDER BY a.username",
                parameters.toArray());
    }

    private static Map<String, Map<HappeningKind, Preference>> chosen(Connection connection, List<Row> rows)
            throws SQLException {
        Map<String, Map<HappeningKind, Preference>> chosen = new HashMap<>();
        Set<String> usernames = rows.stream().map(Row::username).collect(Collectors.toSet());
        Sql.list(
                connection,
                row -> {
                    Preference preference = PreferenceTable.read(row);
                    return chosen.computeIfAbsent(row.getString("username"), name -> new EnumMap<>(HappeningKind.class))
                            .put(preference.kind(), preference);
                },
                "SELECT username, kind, in_application, by_mail FROM notification_preference WHERE username IN "
                        + gaps(usernames),
                usernames.toArray());
        return chosen;
    }

    /** Room for so many parameters; for none, a list that nothing is in. */
    private static String gaps(Set<String> values) {
        return values.isEmpty() ? "(NULL)" : "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
