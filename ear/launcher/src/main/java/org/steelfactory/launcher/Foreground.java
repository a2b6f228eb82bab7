package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;

/**
 * What runs until a process has to be given up or the operator stops it: Ctrl-C and SIGTERM stop everything, the last
 * started first, and end this Java with exit code 0.
 */
final class Foreground {

    private final PrintWriter out;
    private final Supervisor supervisor;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    Foreground(PrintWriter out) {
        this.out = out;
        this.supervisor = new Supervisor(Clock.systemUTC(), out);
    }

    /**
     * Returns only by exception.
     *
     * @param start starts everything that is to run, by {@link #keep} and {@link #start}
     * @throws LauncherException when something couldn't be started or went on dying; by then the rest is stopped
     */
    void run(Runnable start) {
        Thread stop = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            start.run();
            supervisor.failure().join();
        } catch (RuntimeException e) {
            awaitIfRunning(stop);
            close();
            throw e instanceof CompletionException && e.getCause() instanceof LauncherException known ? known : e;
        }
    }

    /** Closes it when everything is stopped. */
    synchronized void keep(AutoCloseable closeable) {
        if (closed) {
            throw new LauncherException("Stopped while it was starting.");
        }
        running.push(closeable);
    }

    /** Starts a process and keeps it alive until everything is stopped. */
    void start(Service service) {
        keep(service);
        service.start();
        supervisor.watch(service);
    }

    private void stop() {
        close();
        // An ordinary end of this Java would report the signal as its exit code.
        Runtime.getRuntime().halt(0);
    }

    /** A start that is under way in another thread fails. */
    private void close() {
        Deque<AutoCloseable> rest;
        synchronized (this) {
            closed = true;
            rest = new ArrayDeque<>(running);
            running.clear();
        }
        for (AutoCloseable next : rest) {
            try {
                next.close();
            } catch (Exception e) {
                out.println(e.getMessage());
            }
        }
    }

    /** A start that fails because it is being stopped is no failure: the hook will end this Java. */
    private static void awaitIfRunning(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException alreadyStopping) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
