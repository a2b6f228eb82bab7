package org.steelfactory.it.stores;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.launcher.SqlAccess;

/**
 * The MySQL that {@code TEST_MYSQL_URL} names: a JDBC URL with the account of one who may create databases and users, and
 * set a global variable, such as {@code jdbc:mysql://localhost:3306/?user=root&password=…}.
 */
public final class OutsideMySql {

    private static final String OWNER = "steel_test_owner";
    private static final String APPLICATION = "steel_test_app";
    private static final String PASSWORD = "contract-test";

    private OutsideMySql() {}

    /** An empty schema with an owner and an application user, as the README asks for; empty where none is named. */
    public static Optional<SqlAccess> freshSchema(String name) {
        return Optional.ofNullable(System.getenv("TEST_MYSQL_URL")).map(url -> create(url, name));
    }

    /** The product's settings for a database that it doesn't embed. */
    public static Map<String, String> settings(SqlAccess sql) {
        URI address = URI.create(sql.url().substring("jdbc:".length()));
        return Map.of(
                "DB_HOST", address.getHost(),
                "DB_PORT", Integer.toString(address.getPort()),
                "DB_NAME", address.getPath().substring(1),
                "DB_USER", sql.user(),
                "DB_PASS", sql.password(),
                "DB_MIGRATION_USER", sql.ownerUser(),
                "DB_MIGRATION_PASS", sql.ownerPassword());
    }

    private static SqlAccess create(String url, String schema) {
        try (Connection connection = SqlDatabase.dataSource(url, null, null).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
            for (String user : new String[] {OWNER, APPLICATION}) {
                statement.execute("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + PASSWORD + "'");
            }
            statement.execute("GRANT ALL PRIVILEGES ON " + schema + ".* TO " + OWNER + " WITH GRANT OPTION");
            // With its binary log on, a MySQL lets only privileged users make triggers otherwise (1419).
            statement.execute("SET GLOBAL log_bin_trust_function_creators = 1");
            statement.execute("GRANT CREATE TEMPORARY TABLES ON " + schema + ".* TO " + APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException("TEST_MYSQL_URL is no use: " + e.getMessage(), e);
        }
        // An account in the URL would be preferred to the one that is set.
        String schemaUrl = url.replaceFirst("(//[^/?]+)/?[^?]*", "$1/" + schema)
                .replaceAll("(?<=[?&])(user|password)=[^&]*&?", "");
        return new SqlAccess(schemaUrl, APPLICATION, PASSWORD, OWNER, PASSWORD);
    }
}
