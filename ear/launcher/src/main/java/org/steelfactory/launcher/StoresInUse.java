package org.steelfactory.launcher;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** The stores of a STEEL_HOME while a command works on them: those of a launcher that runs, or started for the command. */
final class StoresInUse implements AutoCloseable {

    private final Settings settings;
    private final Stores stores;
    private final Optional<HomeLock> claim;
    private final Thread stop = new Thread(this::release, "stop");

    private StoresInUse(Settings settings, Stores stores, Optional<HomeLock> claim) {
        this.settings = settings;
        this.stores = stores;
        this.claim = claim;
    }

    /** @throws LauncherException when they can't be reached, or there are none yet */
    static StoresInUse of(Settings settings, Installation installation) {
        Home home = settings.home();
        boolean embedded = settings.databaseHost().isEmpty();
        if (embedded && !Files.isDirectory(home.mariadb())) {
            throw new LauncherException("There is no database in STEEL_HOME " + home.root()
                    + ". Name the folder that the product was started with.");
        }
        home.create();
        System.setProperty("java.io.tmpdir", home.tmp().toString());
        Keys keys = new Keys(home.keys());
        Optional<HomeLock> claim = HomeLock.claimIfFree(home, Launch.LOCK);
        if (claim.isEmpty()) {
            return new StoresInUse(settings, Stores.join(settings, keys, installation), claim);
        }
        StoresInUse started = new StoresInUse(settings, Stores.prepare(settings, keys, installation), claim);
        started.start();
        return started;
    }

    private void start() {
        LauncherLog.to(settings.home().logs().resolve("launcher.log"));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stores.services().forEach(Service::stopOrphan);
            stores.services().forEach(Service::start);
            stores.publishPorts();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    Settings settings() {
        return settings;
    }

    /** How to reach the SQL database. */
    SqlAccess sql() {
        return stores.sql();
    }

    /** What a process has to be told about them. */
    Map<String, String> environment() {
        return stores.environment();
    }

    /** Stops those that were started for the command. */
    @Override
    public void close() {
        if (claim.isPresent()) {
            Runtime.getRuntime().removeShutdownHook(stop);
            release();
        }
    }

    private void release() {
        stores.close();
        claim.ifPresent(HomeLock::close);
    }
}
