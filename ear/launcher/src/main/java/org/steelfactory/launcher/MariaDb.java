package org.steelfactory.launcher;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The embedded database: MariaDB on a port of the loopback address, its data under STEEL_HOME.
 *
 * <p>Schema, users and passwords are set by a script that the database runs before it takes its first connection, at
 * each start: whatever a killed first start left undone is made good by the next.
 */
final class MariaDb extends Service {

    private static final String HOST = "127.0.0.1";
    private static final String ROOT = "root";
    private static final String OWNER = "steel_owner";
    private static final String APPLICATION = "steel_app";
    private static final String ACCOUNTS_SCRIPT = "database-accounts.sql";
    private static final int PASSWORD_LENGTH = 32;

    /** Long, for recovery after a kill in the middle of a great transaction. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration GENTLE_STOP = Duration.ofSeconds(60);

    private final Home home;
    private final Keys keys;
    private final int port;
    private final String database;
    private final MariaDbInstaller installer;

    MariaDb(Home home, Keys keys, int port, String database) {
        super(home, "embedded database", "mariadb", home.logs().resolve("mariadb.log"), GENTLE_STOP);
        this.home = home;
        this.keys = keys;
        this.port = port;
        this.database = database;
        this.installer = new MariaDbInstaller(home.mariadb(), home.tmp());
    }

    int port() {
        return port;
    }

    SqlAccess access() {
        return new SqlAccess(
                SqlAccess.url(HOST, port, database, "DISABLED"),
                APPLICATION,
                password(APPLICATION),
                OWNER,
                password(OWNER));
    }

    @Override
    void start() {
        super.start();
        keys.forget(ACCOUNTS_SCRIPT);
    }

    @Override
    ProcessBuilder command() {
        Path programs = installer.programs();
        Path data = installer.data();
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin")
                        .resolve(windows ? "mariadbd.exe" : "mariadbd")
                        .toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + programs,
                "--datadir=" + data,
                "--tmpdir=" + home.tmp(),
                "--init-file=" + keys.write(ACCOUNTS_SCRIPT, accounts()),
                "--port=" + port,
                "--bind-address=" + HOST,
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M",
                "--performance-schema=OFF",
                "--max-connections=150",
                "--max-allowed-packet=64M"));
        if (!windows) {
            // Nothing connects by socket, and the path of one may not be longer than 107 bytes.
            command.add("--socket=");
        }
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        String libraries = programs.resolve("libs").toString();
        builder.environment().put("LD_LIBRARY_PATH", libraries);
        builder.environment().put("DYLD_FALLBACK_LIBRARY_PATH", libraries);
        return builder;
    }

    @Override
    boolean ready() {
        SqlAccess access = access();
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    Duration patience() {
        return PATIENCE;
    }

    /** By SQL, which is gentle on every operating system; by signal where it doesn't listen. */
    @Override
    void askToStop(ProcessHandle handle) {
        try (Connection connection =
                        DriverManager.getConnection(SqlAccess.url(HOST, port, "", "DISABLED"), ROOT, password(ROOT));
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            super.askToStop(handle);
        }
    }

    private String password(String user) {
        return keys.secret("database-" + user, PASSWORD_LENGTH);
    }

    /** One statement on each line, as {@code --init-file} wants them. */
    private String accounts() {
        List<String> statements = new ArrayList<>(List.of(
                "DELETE FROM mysql.global_priv WHERE User = ''",
                "DELETE FROM mysql.proxies_priv",
                "FLUSH PRIVILEGES",
                "DROP DATABASE IF EXISTS test",
                "CREATE DATABASE IF NOT EXISTS `" + database
                        + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci"));
        statements.addAll(account(ROOT, "ALL PRIVILEGES ON *.*", " WITH GRANT OPTION"));
        statements.addAll(account(OWNER, "ALL PRIVILEGES ON `" + database + "`.*", " WITH GRANT OPTION"));
        // Enough to connect; the server grants its tables one by one.
        statements.addAll(account(APPLICATION, "CREATE TEMPORARY TABLES ON `" + database + "`.*", ""));
        statements.add("DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> '" + HOST + "'");
        statements.add("FLUSH PRIVILEGES");
        return String.join(";\n", statements) + ";";
    }

    private List<String> account(String name, String rights, String option) {
        String account = "'" + name + "'@'" + HOST + "'";
        return List.of(
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password(name) + "'",
                "ALTER USER " + account + " IDENTIFIED BY '" + password(name) + "'",
                "GRANT " + rights + " TO " + account + option);
    }
}
