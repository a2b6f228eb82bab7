package org.steelfactory.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A MySQL or MariaDB server that the settings name. */
final class OutsideDatabase {

    /** ER_DBACCESS_DENIED_ERROR. */
    private static final int DATABASE_DENIED = 1044;

    /** ER_ACCESS_DENIED_ERROR. */
    private static final int ACCESS_DENIED = 1045;

    /** ER_BAD_DB_ERROR. */
    private static final int UNKNOWN_DATABASE = 1049;

    /** ER_NO_SUCH_TABLE. */
    private static final int UNKNOWN_TABLE = 1146;

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

    /**
     * Tries both of its users.
     *
     * @return whether an earlier start, here or elsewhere, has made accounts in it
     * @throws LauncherException when one can't connect, with what to do about it
     */
    static boolean holdsAccounts(Settings settings) {
        SqlAccess access = access(settings);
        connect(settings, access.user(), access.password(), Connection::getCatalog);
        return connect(settings, access.ownerUser(), access.ownerPassword(), OutsideDatabase::holdsAccounts);
    }

    private static boolean holdsAccounts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM user_account LIMIT 1")) {
            return rows.next();
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_TABLE) {
                return false;
            }
            throw e;
        }
    }

    private static <T> T connect(Settings settings, String user, String password, Use<T> use) {
        try (Connection connection =
                DriverManager.getConnection(access(settings).url() + "&connectTimeout=10000", user, password)) {
            return use.on(connection);
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

    private interface Use<T> {
        T on(Connection connection) throws SQLException;
    }
}
