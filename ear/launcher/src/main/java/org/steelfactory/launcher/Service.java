package org.steelfactory.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A process of the product: a store or a server. It can be started, stopped and started again until it is closed, and
 * leaves a pid file by which a later launcher finds it, should this one be killed.
 */
abstract class Service implements AutoCloseable {

    private static final Duration FORCED_STOP = Duration.ofSeconds(10);
    private static final long POLL_MILLISECONDS = 100;

    private final String name;
    private final PidFile pidFile;
    private final Path output;
    private final Duration gentleStop;

    private Process process;
    private LogExcerpt excerpt;
    private boolean closed;

    /**
     * @param name what people call it
     * @param id names its pid file
     * @param output takes what the process writes to its console
     * @param gentleStop how long it may take to stop by itself
     */
    Service(Home home, String name, String id, Path output, Duration gentleStop) {
        this.name = name;
        this.pidFile = new PidFile(home.run().resolve(id + ".pid"));
        this.output = output;
        this.gentleStop = gentleStop;
    }

    /** The process to start, with its environment; its output is taken care of. */
    abstract ProcessBuilder command();

    /** Whether it does its work now. */
    abstract boolean ready();

    /** How long a start may take. */
    abstract Duration patience();

    final String name() {
        return name;
    }

    /** Where the operator finds what went wrong. */
    Path log() {
        return output;
    }

    /**
     * Starts the process and waits until it does its work.
     *
     * @throws LauncherException when it doesn't
     */
    void start() {
        Process started = launch();
        await(started, this::ready, patience());
    }

    /** Stops a process of this service that a killed launcher left running. */
    final Optional<ProcessHandle> stopOrphan() {
        Optional<ProcessHandle> orphan = pidFile.living();
        orphan.ifPresent(this::terminate);
        pidFile.delete();
        return orphan;
    }

    final synchronized boolean closed() {
        return closed;
    }

    /** Completes when the present process ends. */
    final synchronized CompletableFuture<Process> onExit() {
        return process == null ? new CompletableFuture<>() : process.onExit();
    }

    /** Ends the standard input of the process that this launcher started. */
    final synchronized void closeInput() {
        if (process != null) {
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Stops the process, gently at first. */
    void stop() {
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running != null) {
            terminate(running.toHandle());
            pidFile.delete();
        }
    }

    /** Stops the process for good: a start that is under way fails, another isn't made. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    private Process launch() {
        // Outside the lock, because a first start installs a database here, and closing doesn't wait for that.
        ProcessBuilder command = command();
        synchronized (this) {
            if (closed) {
                throw new LauncherException("The " + name + " is not started, because everything is being stopped.");
            }
            excerpt = LogExcerpt.from(log());
            try {
                Files.createDirectories(output.getParent());
                process = command.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start();
            } catch (IOException e) {
                throw new LauncherException("The " + name + " can't be started: " + e.getMessage(), e);
            }
            pidFile.write(process.toHandle());
            return process;
        }
    }

    private void await(Process started, BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (!started.isAlive()) {
                throw failed("ended while it was starting (exit code " + started.exitValue() + ")");
            }
            if (System.nanoTime() > deadline) {
                throw failed("wasn't ready after " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** A failure of this service, with what its log says about it. */
    final LauncherException failed(String what) {
        return new LauncherException(String.join(
                System.lineSeparator(),
                "The " + name + " " + what + ". The end of " + log() + ":",
                "",
                excerpt.text(),
                "",
                "Mend what it names and start again."));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for a process to start.", e);
        }
    }

    private void terminate(ProcessHandle handle) {
        askToStop(handle);
        if (!ended(handle, gentleStop)) {
            handle.destroyForcibly();
            ended(handle, FORCED_STOP);
        }
    }

    /** Asks the process to stop by itself. */
    void askToStop(ProcessHandle handle) {
        handle.destroy();
    }

    private static boolean ended(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
