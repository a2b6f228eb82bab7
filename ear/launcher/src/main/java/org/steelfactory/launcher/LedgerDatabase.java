package org.steelfactory.launcher;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database that holds the ledger of a STEEL_HOME: the one outside that the settings name, or the embedded one, which
 * is started for as long as it is needed where no launcher runs.
 */
final class LedgerDatabase implements AutoCloseable {

    private final SqlAccess access;
    private final Optional<Stores> started;
    private final Optional<HomeLock> claim;

    private LedgerDatabase(SqlAccess access, Optional<Stores> started, Optional<HomeLock> claim) {
        this.access = access;
        this.started = started;
        this.claim = claim;
    }

    /**
     * @param settings without a document store
     * @throws LauncherException when there is none, or it can't be reached
     */
    static LedgerDatabase open(Settings settings) {
        if (settings.databaseHost().isPresent()) {
            return new LedgerDatabase(OutsideDatabase.access(settings), Optional.empty(), Optional.empty());
        }
        Home home = settings.home();
        if (!Files.isDirectory(home.mariadb().resolve("data"))) {
            throw new LauncherException("There is no database in STEEL_HOME " + home.root()
                    + ". Name the right folder with --home or STEEL_HOME, or the database with DB_HOST.");
        }
        home.create();
        LauncherLog.to(home.logs().resolve("ledger-command.log"));
        System.setProperty("java.io.tmpdir", home.tmp().toString());
        Keys keys = new Keys(home.keys());
        Optional<HomeLock> claim = claim(home);
        if (claim.isEmpty()) {
            return new LedgerDatabase(
                    Stores.join(settings, keys, Installation.locate()).sql(), Optional.empty(), Optional.empty());
        }
        Stores stores = Stores.prepare(settings, keys, Installation.locate());
        LedgerDatabase database = new LedgerDatabase(stores.sql(), Optional.of(stores), claim);
        try {
            stores.services().forEach(Service::stopOrphan);
            stores.services().forEach(Service::start);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Empty where a launcher runs, whose database this is. */
    private static Optional<HomeLock> claim(Home home) {
        try {
            return Optional.of(HomeLock.claim(home, Launch.LOCK));
        } catch (LauncherException e) {
            return Optional.empty();
        }
    }

    /** As the application's user, which can read the ledger. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    @Override
    public void close() {
        started.ifPresent(Stores::close);
        claim.ifPresent(HomeLock::close);
    }
}
