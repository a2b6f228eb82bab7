package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/** One start of the product in the foreground, from the claim on STEEL_HOME to the last process's end. */
final class Launch implements AutoCloseable {

    static final String LOCK = "launcher";

    private final Settings settings;
    private final Installation installation;
    private final PrintWriter out;
    private final Supervisor supervisor;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    Launch(Settings settings, Installation installation, PrintWriter out) {
        this.settings = settings;
        this.installation = installation;
        this.out = out;
        this.supervisor = new Supervisor(Clock.systemUTC(), out);
    }

    /**
     * Starts stores and server, says how to sign in, and stays until a process has to be given up.
     *
     * @throws LauncherException with what to do about it
     */
    void run() {
        installation.requireServer();
        Home home = settings.home();
        home.create();
        HomeLock lock = HomeLock.claim(home, LOCK);
        keep(lock);
        LauncherLog.to(home.logs().resolve("launcher.log"));
        System.setProperty("java.io.tmpdir", home.tmp().toString());
        Keys keys = new Keys(home.keys());
        SignIn signIn = new SignIn(settings, keys);
        Stores stores = Stores.prepare(settings, keys, installation, lock);
        Map<String, String> environment = new TreeMap<>(stores.environment());
        environment.putAll(signIn.environment());
        Server server = new Server(settings, installation, home.logs(), environment);

        stopOrphans(server, stores);
        requireHttpPort();
        if (settings.databaseHost().isPresent()) {
            OutsideDatabase.check(settings);
        }
        stores.services().forEach(this::start);
        stores.publishPorts(home);
        start(server);

        out.println("Ready: http://localhost:" + settings.httpPort() + "/");
        signIn.instructions().forEach(out::println);
        out.println("  Logs: " + home.logs() + "    Stop: Ctrl-C");
        out.flush();
        signIn.shown();
        awaitFailure();
    }

    /** Stops everything, the last started first. A start that is under way in another thread fails. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        while (true) {
            AutoCloseable next;
            synchronized (this) {
                if (running.isEmpty()) {
                    return;
                }
                next = running.pop();
            }
            try {
                next.close();
            } catch (Exception e) {
                out.println(e.getMessage());
            }
        }
    }

    private void start(Service service) {
        keep(service);
        service.start();
        supervisor.watch(service);
    }

    private synchronized void keep(AutoCloseable closeable) {
        if (closed) {
            throw new LauncherException("Stopped while it was starting.");
        }
        running.push(closeable);
    }

    private void stopOrphans(Server server, Stores stores) {
        Deque<Service> order = new ArrayDeque<>(List.of(server));
        stores.services().forEach(order::addLast);
        for (Service service : order) {
            service.stopOrphan()
                    .ifPresent(process -> out.println("Stopped the " + service.name()
                            + " that an earlier start left running (process " + process.pid() + ")."));
        }
    }

    private void requireHttpPort() {
        if (!Ports.free(settings.bindAddress(), settings.httpPort())) {
            throw new LauncherException("Port " + settings.httpPort() + " of " + settings.bindAddress()
                    + " is in use by another program. Stop that one, or set HTTP_PORT to a free port.");
        }
    }

    private void awaitFailure() {
        try {
            supervisor.failure().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LauncherException known ? known : e;
        }
    }
}
