package org.steelfactory.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database that holds the ledger of a STEEL_HOME, for as long as a command reads it. */
final class LedgerDatabase implements AutoCloseable {

    private final StoresInUse stores;

    private LedgerDatabase(StoresInUse stores) {
        this.stores = stores;
    }

    /**
     * @param settings without a document store, which isn't needed
     * @throws LauncherException when there is none, or it can't be reached
     */
    static LedgerDatabase open(Settings settings) {
        return new LedgerDatabase(StoresInUse.of(settings, Installation.locate()));
    }

    /** As the application's user, which can read the ledger. */
    Connection connect() throws SQLException {
        SqlAccess access = stores.sql();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    @Override
    public void close() {
        stores.close();
    }
}
