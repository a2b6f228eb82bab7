package org.steelfactory.it.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelfactory.notification.HappeningKind.ALERT_ASSIGNED;
import static org.steelfactory.notification.HappeningKind.ALERT_RAISED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.access.Role;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.notification.DeliveryQueue;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.Happenings;
import org.steelfactory.notification.NotificationFilter;
import org.steelfactory.notification.NotificationTable;
import org.steelfactory.notification.Telling;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.PageRequest;

/** Who is told what, and who sends it, on every SQL database that the product runs on. */
class NotificationsContract {

    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final String[] PEOPLE = {
        "DELETE FROM notification",
        "DELETE FROM notification_preference",
        "DELETE FROM mail_address",
        "DELETE FROM mail",
        "DELETE FROM webhook",
        "DELETE FROM user_session",
        "DELETE FROM api_token",
        "DELETE FROM user_account",
        person("olga", "OPERATOR", "ACTIVE"),
        person("otto", "OPERATOR", "ACTIVE"),
        person("stefan", "SUPERVISOR", "ACTIVE"),
        person("gone", "SUPERVISOR", "INACTIVE"),
        "INSERT INTO notification_preference (username, kind, in_application, by_mail)"
                + " VALUES ('otto', 'ALERT_RAISED', 'NEVER', 'LOW')",
        address("otto", "'2026-05-01 00:00:00'"),
        address("stefan", "NULL"),
    };

    private final NotificationTable notifications = new NotificationTable();
    private final DeliveryQueue mails = new DeliveryQueue("mail");

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsThoseWhomItConcernsAndWhoWantIt(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);

        tell(database, alert(1, Severity.HIGH), alert(2, Severity.LOW));

        assertThat(headlines(database, "olga")).containsExactly("M-1: Down time");
        assertThat(headlines(database, "otto")).isEmpty();
        assertThat(headlines(database, "stefan")).containsExactly("M-1: Down time");
        assertThat(headlines(database, "gone")).isEmpty();
        assertThat(count(database, "mail WHERE recipient = 'otto' AND state = 'WAITING'"))
                .isOne();
        assertThat(count(database, "mail")).isOne();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsOneUserAndNotWhoDidIt(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);

        tell(
                database,
                Happening.of(ALERT_ASSIGNED, Severity.LOW, "alert-1")
                        .with("machine", "M-1")
                        .with("message", "Down time")
                        .with("by", "stefan")
                        .toUser("olga")
                        .toUser("stefan")
                        .except("stefan"));

        assertThat(headlines(database, "olga")).containsExactly("M-1: Down time; stefan gave it to you");
        assertThat(headlines(database, "stefan")).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsManyOfAScanAsOne(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);
        database.asOwner(webhook("all", "", "NONE"), webhook("ledger", "LEDGER_BROKEN", "NONE"));

        tell(
                database,
                Stream.iterate(1, number -> number + 1)
                        .limit(12)
                        .map(number -> alert(number, Severity.HIGH))
                        .toArray(Happening[]::new));

        assertThat(headlines(database, "olga")).containsExactly("12 alerts raised by scan 7");
        assertThat(count(database, "notification WHERE recipient = 'olga' AND happenings = 12 AND subject = 'scan-7'"))
                .isOne();
        assertThat(count(database, "mail WHERE headline = '12 alerts raised by scan 7'"))
                .isOne();
        assertThat(count(
                        database,
                        "webhook_delivery d JOIN webhook w ON w.id = d.webhook_id WHERE w.name = 'all'"
                                + " AND d.type = 'alert.raised' AND d.body LIKE '%\"count\":12%'"))
                .isOne();
        assertThat(count(database, "webhook_delivery")).isOne();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsNobodyOfWhatIsRolledBack(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            telling().tell(connection, new Happenings("scan-7", List.of(alert(1, Severity.CRITICAL))));
            connection.rollback();
        }

        assertThat(count(database, "notification")).isZero();
        assertThat(count(database, "mail")).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void twoServersNeverSendTheSame(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);
        for (int i = 0; i < 5; i++) {
            tell(database, alert(i, Severity.HIGH));
        }

        try (Connection one = database.application().getConnection()) {
            one.setAutoCommit(false);
            List<Long> first = mails.claim(one, NOW, 3);
            List<Long> second = claim(database, NOW);
            one.commit();

            assertThat(first).hasSize(3);
            assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        }
        assertThat(claim(database, NOW)).isEmpty();
        assertThat(claim(database, NOW.plus(DeliveryQueue.LEASE)))
                .as("what a server had taken that died is sent by another")
                .hasSize(5);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void triesAgainLaterAndGivesUpAfterADay(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);
        tell(database, alert(1, Severity.HIGH));
        Instant now = NOW;
        boolean givenUp = false;
        int attempts = 0;
        while (!givenUp) {
            Instant at = now;
            List<Long> due = claim(database, at);
            now = now.plus(Duration.ofSeconds(5));
            if (!due.isEmpty()) {
                attempts++;
                givenUp = database.inTransaction(
                        connection -> mails.failed(connection, due.get(0), "nobody\nthere", false, at));
            }
        }

        assertThat(attempts).isEqualTo(11);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(20), Duration.ofHours(26));
        assertThat(count(database, "mail WHERE state = 'GIVEN_UP' AND last_error = 'nobody there'"))
                .isOne();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void removesWhatWasReadLongAgo(SqlDatabase database) throws SQLException {
        database.asOwner(PEOPLE);
        tell(database, alert(1, Severity.HIGH));
        database.asOwner("UPDATE notification SET read_at_utc = '2026-01-01 00:00:00' WHERE recipient = 'olga'");

        int removed = database.inTransaction(connection ->
                notifications.purge(connection, NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(365)), 100));

        assertThat(removed).isOne();
        assertThat(headlines(database, "olga")).isEmpty();
        assertThat(headlines(database, "stefan")).hasSize(1);
    }

    private List<Long> claim(SqlDatabase database, Instant now) throws SQLException {
        return database.inTransaction(connection -> mails.claim(connection, now, 10));
    }

    private static Happening alert(int number, Severity severity) {
        return Happening.of(ALERT_RAISED, severity, "alert-" + number)
                .with("machine", "M-" + number)
                .with("message", "Down time")
                .toRoles(Role.OPERATOR, Role.SUPERVISOR);
    }

    private static Telling telling() {
        return new Telling(true, "https://steel.works.example", CLOCK);
    }

    private static void tell(SqlDatabase database, Happening... happenings) throws SQLException {
        database.inTransaction(connection -> {
            telling().tell(connection, new Happenings("scan-7", List.of(happenings)));
            return null;
        });
    }

    private List<String> headlines(SqlDatabase database, String username) throws SQLException {
        return database.inTransaction(connection ->
                notifications.page(connection, username, NotificationFilter.ALL, PageRequest.first(50)).items().stream()
                        .map(notification -> notification.headline())
                        .toList());
    }

    private static long count(SqlDatabase database, String from) throws SQLException {
        return database.inTransaction(connection -> {
            try (var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + from)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static String person(String username, String role, String state) {
        return "INSERT INTO user_account (username, full_name, password_hash, role, state, password_change_required,"
                + " security_version, theme, language, created_at_utc, version) VALUES ('" + username + "', '"
                + username + "', 'none', '" + role + "', '" + state
                + "', FALSE, 0, 'system', 'en', '2026-01-01 00:00:00', 0)";
    }

    private static String address(String username, String confirmedAt) {
        return "INSERT INTO mail_address (username, address, confirmed_at_utc, wrong_codes, codes_sent,"
                + " window_began_at_utc) VALUES ('" + username + "', '" + username + "@works.example', " + confirmedAt
                + ", 0, 1, '2026-05-01 00:00:00')";
    }

    private static String webhook(String name, String kinds, String lowest) {
        return "INSERT INTO webhook (name, url, kinds, lowest_severity, enabled, secret_salt, failures_in_a_row,"
                + " created_by, created_at_utc, version) VALUES ('" + name + "', 'https://works.example/', '" + kinds
                + "', '" + lowest + "', TRUE, '" + "0".repeat(64) + "', 0, 'admin', '2026-05-01 00:00:00', 0)";
    }
}
