package org.steelfactory.it.stores;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.steelfactory.audit.MongoConnection;
import org.steelfactory.it.product.RunningProduct.WorkFolder;
import org.steelfactory.launcher.SqlAccess;
import org.steelfactory.launcher.Stores;

/**
 * The stores that all contract tests of a run share: the embedded ones, and those outside that the environment names.
 *
 * <p>{@code TEST_MYSQL_URL} is a JDBC URL with the user and password of an account that may create databases and users,
 * such as {@code jdbc:mysql://localhost:3306/?user=root&password=…}. {@code TEST_MONGO_URL} is a connection string. The
 * tests use databases called {@value #DATABASE} there and drop them first.
 */
public final class SharedStores implements ExtensionContext.Store.CloseableResource {

    static final String DATABASE = "steel_contract_test";

    private final Stores embedded = Stores.start(WorkFolder.fresh("stores"));
    private final List<SqlDatabase> databases = new ArrayList<>();
    private final List<MongoStore> mongos = new ArrayList<>();

    private SharedStores() {
        SqlAccess sql = embedded.sql();
        databases.add(SqlDatabase.migrated(
                "embedded MariaDB",
                SqlDatabase.dataSource(sql.url(), sql.user(), sql.password()),
                SqlDatabase.dataSource(sql.url(), sql.ownerUser(), sql.ownerPassword())));
        Optional.ofNullable(System.getenv("TEST_MYSQL_URL"))
                .map(SharedStores::outsideSql)
                .ifPresent(databases::add);

        mongos.add(mongo("embedded Mongo", embedded.mongoUri(), true));
        Optional.ofNullable(System.getenv("TEST_MONGO_URL"))
                .map(uri -> mongo("outside MongoDB", uri, false))
                .ifPresent(mongos::add);
    }

    /** Started by the first test that asks, stopped after the last. */
    public static SharedStores of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(SharedStores.class, key -> new SharedStores(), SharedStores.class);
    }

    public List<SqlDatabase> databases() {
        return databases;
    }

    public List<MongoStore> mongos() {
        return mongos;
    }

    /** The embedded ones, for tests that stop and start them. */
    public Stores embedded() {
        return embedded;
    }

    @Override
    public void close() {
        mongos.forEach(MongoStore::close);
        embedded.close();
    }

    private static MongoStore mongo(String name, String uri, boolean isEmbedded) {
        MongoStore store = new MongoStore(name, new MongoConnection(Optional.of(uri), DATABASE, isEmbedded));
        store.database().drop();
        return store;
    }

    private static SqlDatabase outsideSql(String url) {
        DataSource root = SqlDatabase.dataSource(url, null, null);
        try (Connection connection = root.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
            statement.execute("CREATE DATABASE " + DATABASE + " CHARACTER SET utf8mb4");
            createUser(statement, "steel_test_owner", "ALL PRIVILEGES", " WITH GRANT OPTION");
            createUser(statement, "steel_test_app", "CREATE TEMPORARY TABLES", "");
        } catch (SQLException e) {
            throw new IllegalStateException("TEST_MYSQL_URL is no use: " + e.getMessage(), e);
        }
        // An account in the URL would be preferred to the one that is set.
        String schemaUrl = url.replaceFirst("(//[^/?]+)/?[^?]*", "$1/" + DATABASE)
                .replaceAll("(?<=[?&])(user|password)=[^&]*&?", "");
        return SqlDatabase.migrated(
                "outside MySQL",
                SqlDatabase.dataSource(schemaUrl, "steel_test_app", "contract-test"),
                SqlDatabase.dataSource(schemaUrl, "steel_test_owner", "contract-test"));
    }

    private static void createUser(Statement statement, String name, String rights, String option) throws SQLException {
        statement.execute("DROP USER IF EXISTS " + name);
        statement.execute("CREATE USER " + name + " IDENTIFIED BY 'contract-test'");
        statement.execute("GRANT " + rights + " ON " + DATABASE + ".* TO " + name + option);
    }
}
