package org.steelfactory.it.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The product as a user starts it: {@code java -jar steel-factory.jar} in a process of its own, with its own home,
 * stores and free ports. Closing it is what Ctrl-C does.
 */
public final class Product implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "rolling-mill-stand-7";
    public static final String DEMO_PASSWORD = "ladle-and-tundish-42";

    /** What changing a record takes, see the header X-Override-Password. */
    public static final String OVERRIDE_PASSWORD = "tap-hole-clay-91";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Path home;
    private final int port;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Product(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts on the given home, which may be fresh or have been used before, and waits until it is ready. */
    public static Product start(Path home, Map<String, String> settings) {
        return launch(home, freePort(), settings, List.of());
    }

    /** A second server process on the stores of this one. */
    public Product joinNode(String name) {
        return launch(home, freePort(), Map.of("STEEL_NODE", name), List.of("node"));
    }

    private static Product launch(Path home, int port, Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx256m");
        command.add("-jar");
        command.add(System.getProperty("steel.launcher"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("STEEL_HOME", home.toString());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("ADMIN_PASS", ADMIN_PASSWORD);
        environment.put("DEMO_PASS", DEMO_PASSWORD);
        environment.put("OVERRIDE_PASSWORD", OVERRIDE_PASSWORD);
        environment.put("DEMO", "true");
        environment.putAll(settings);
        try {
            Files.createDirectories(home);
            Product product = new Product(home, port, builder.start());
            product.follow();
            product.awaitReady();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public Path home() {
        return home;
    }

    /** What the launcher has printed so far. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    public Process process() {
        return process;
    }

    /** kill -9 of the launcher alone; its children live on. */
    public void killLauncher() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the child whose command line has the given text, such as {@code jboss-modules} or {@code mariadbd}. */
    public ProcessHandle killChild(String commandLinePart) {
        ProcessHandle child = child(commandLinePart);
        child.destroyForcibly();
        child.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        return child;
    }

    public ProcessHandle child(String commandLinePart) {
        return process.descendants()
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().commandLine().orElse("").contains(commandLinePart))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No child process with " + commandLinePart));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("The product did not stop within " + STOP_LIMIT + ":\n" + text());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines = process.inputReader()) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            synchronized (output) {
                                output.add(line);
                            }
                            if (line.startsWith("Ready:")) {
                                ready.complete(null);
                            }
                        }
                    } catch (IOException e) {
                        ready.completeExceptionally(e);
                    }
                    ready.completeExceptionally(new IllegalStateException("The product ended before it was ready"));
                },
                "output of the product on port " + port);
        reader.setDaemon(true);
        reader.start();
    }

    private void awaitReady() {
        try {
            ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("The product did not start:\n" + text(), e);
        }
    }

    private String text() {
        return String.join("\n", output());
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
