package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Starts a service again when its process dies, unless that happens too often. */
final class Supervisor {

    private static final int RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final PrintWriter out;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** @param out tells the operator what happened */
    Supervisor(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    /** Completes exceptionally when a service is given up; never otherwise. */
    CompletableFuture<Void> failure() {
        return failure;
    }

    /** Looks after a service that runs, until it is closed. */
    void watch(Service service) {
        Thread thread = new Thread(() -> keepAlive(service), "supervisor of " + service.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void keepAlive(Service service) {
        Deque<Instant> deaths = new ArrayDeque<>();
        while (true) {
            int exitCode = service.onExit().join().exitValue();
            if (service.closed()) {
                return;
            }
            out.println("The " + service.name() + " stopped unexpectedly (exit code " + exitCode + "); " + service.log()
                    + " may say why.");
            if (tooMany(deaths)) {
                failure.completeExceptionally(new LauncherException("The " + service.name() + " stopped more than "
                        + RESTARTS + " times within " + WITHIN.toMinutes() + " minutes, so it is given up."));
                return;
            }
            out.println("Starting it again.");
            restart(service);
        }
    }

    /** One that doesn't come up is stopped, which counts as another death. */
    private void restart(Service service) {
        try {
            service.start();
            out.println("The " + service.name() + " works again.");
        } catch (LauncherException e) {
            if (!service.closed()) {
                out.println(e.getMessage());
                service.stop();
            }
        }
    }

    private boolean tooMany(Deque<Instant> deaths) {
        Instant now = clock.instant();
        deaths.addLast(now);
        while (deaths.peekFirst().isBefore(now.minus(WITHIN))) {
            deaths.removeFirst();
        }
        return deaths.size() > RESTARTS;
    }
}
