package org.steelfactory.launcher;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;

/**
 * The embedded document store's own process. It ends when its standard input does: with the launcher, whatever becomes
 * of that one, or when the launcher asks it to.
 */
final class MongoProcess {

    private static final int CACHE_MEGABYTES = 16;
    private static final int TIDY_EVERY_SECONDS = 30;
    private static final int FILL_RATE = 60;
    private static final int TIDY_BYTES = 4 << 20;
    private static final int LONGEST_GOODBYE_SECONDS = 60;

    private MongoProcess() {}

    /** @param arguments the file, the port */
    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("de.bwaldvogel").setLevel(Level.WARNING);
        MVStore store = new MVStore.Builder()
                .fileName(arguments[0])
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .open();
        MongoServer server = new MongoServer(new DurableBackend(store));
        ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor();
        tidying.scheduleWithFixedDelay(
                () -> store.compact(FILL_RATE, TIDY_BYTES), TIDY_EVERY_SECONDS, TIDY_EVERY_SECONDS, TimeUnit.SECONDS);
        CountDownLatch launcherGone = new CountDownLatch(1);
        Thread watch = new Thread(() -> awaitEndOfInput(launcherGone), "standard-input");
        watch.setDaemon(true);
        watch.start();
        // Ctrl-C reaches every process of a terminal at once; this one serves until the server has stopped.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> goodbye(launcherGone, tidying, server)));
        server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
        launcherGone.await();
        System.exit(0);
    }

    private static void awaitEndOfInput(CountDownLatch launcherGone) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on this line; only its end counts.
            }
        } catch (IOException e) {
            // A broken line has ended too.
        } finally {
            launcherGone.countDown();
        }
    }

    private static void goodbye(CountDownLatch launcherGone, ScheduledExecutorService tidying, MongoServer server) {
        try {
            launcherGone.await(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tidying.shutdown();
            server.shutdownNow();
        }
    }
}
