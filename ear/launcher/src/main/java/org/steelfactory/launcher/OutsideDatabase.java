package org.steelfactory.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MySQL or MariaDB server that the settings name. */
final class OutsideDatabase {

    /** ER_DBACCESS_DENIED_ERROR. */
    private static final int DATABASE_DENIED = 1044;

    /** ER_ACCESS_DENIED_ERROR. */
    private static final int ACCESS_DENIED = 1045;

    /** ER_BAD_DB_ERROR. */
    private static final int UNKNOWN_DATABASE = 1049;

    private OutsideDatabase() {}

    /** @throws LauncherException when a setting that only the operator knows is missing */
    static SqlAccess access(Settings settings) {
        String user = settings.text("DB_USER")
                .orElseThrow(() -> new LauncherException("DB_HOST is set, so DB_USER and DB_PASS have to be set too."));
        String password = settings.text("DB_PASS").orElse("");
        return new SqlAccess(
                SqlAccess.url(
                        settings.databaseHost().orElseThrow(),
                        settings.databasePort(),
                        settings.databaseName(),
                        "PREFERRED"),
                user,
                password,
                settings.text("DB_MIGRATION_USER").orElse(user),
                settings.text("DB_MIGRATION_PASS").orElse(password));
    }

    /** @throws LauncherException when one of its two users can't connect, with what to do about it */
    static void check(Settings settings) {
        SqlAccess access = access(settings);
        check(settings, access.url(), access.user(), access.password());
        check(settings, access.url(), access.ownerUser(), access.ownerPassword());
    }

    private static void check(Settings settings, String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url + "&connectTimeout=10000", user, password)) {
            connection.isValid(10);
        } catch (SQLException e) {
            throw new LauncherException(
                    "The database " + settings.databaseName() + " on "
                            + settings.databaseHost().orElseThrow() + ":" + settings.databasePort()
                            + " can't be used as " + user + ": " + advice(settings, user, e),
                    e);
        }
    }

    private static String advice(Settings settings, String user, SQLException e) {
        return switch (e.getErrorCode()) {
            case ACCESS_DENIED ->
                "the server refuses the user or the password. Check DB_USER and DB_PASS"
                        + " (DB_MIGRATION_USER and DB_MIGRATION_PASS).";
            case DATABASE_DENIED ->
                "the user has no right on it. GRANT CREATE TEMPORARY TABLES ON `"
                        + settings.databaseName() + "`.* TO '" + user
                        + "' lets the application's user in, GRANT ALL ... WITH GRANT OPTION the owner.";
            case UNKNOWN_DATABASE ->
                "there is none of that name. CREATE DATABASE `" + settings.databaseName()
                        + "` CHARACTER SET utf8mb4, or set DB_NAME.";
            case 0 ->
                "no server answers there. Check DB_HOST and DB_PORT, that the server runs, and that no"
                        + " firewall lies between.";
            default -> e.getMessage();
        };
    }
}
