package org.steelfactory.it.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        databases.add(migrated("embedded MariaDB", embedded.sql()));
        OutsideMySql.freshSchema(DATABASE)
                .map(sql -> migrated("outside MySQL", sql))
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

    private static SqlDatabase migrated(String name, SqlAccess sql) {
        return SqlDatabase.migrated(
                name,
                SqlDatabase.dataSource(sql.url(), sql.user(), sql.password()),
                SqlDatabase.dataSource(sql.url(), sql.ownerUser(), sql.ownerPassword()));
    }
}
