package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A start of the product on a STEEL_HOME: its stores and its first server, or one more server beside them. */
final class Launch {

    /** Held by whoever runs the stores of a STEEL_HOME. */
    static final String LOCK = "launcher";

    private static final String DEMO_STORY = "demo-story";

    private final Settings settings;
    private final Home home;
    private final Installation installation;
    private final Foreground foreground;
    private final PrintWriter out;

    Launch(Settings settings, Installation installation, Foreground foreground, PrintWriter out) {
        this.settings = settings;
        this.home = settings.home();
        this.installation = installation;
        this.foreground = foreground;
        this.out = out;
    }

    /**
     * Starts stores and server and says how to sign in.
     *
     * @throws LauncherException with what to do about it
     */
    void start() {
        claim(LOCK);
        claimNode();
        Keys keys = new Keys(home.keys());
        Stores stores = Stores.prepare(settings, keys, installation);
        SignIn signIn = new SignIn(settings, keys);
        Server server = server(stores, signIn);

        stopOrphans(server, stores.services());
        requireUsableSettings();
        if (settings.databaseHost().isPresent() && OutsideDatabase.holdsAccounts(settings)) {
            signIn.shown();
        }
        stores.services().forEach(foreground::start);
        stores.publishPorts();
        foreground.start(server);
        tellDemoStory(keys, signIn, server);
        sayReady(signIn);
        signIn.shown();
        // From here on this Java only waits; what a Maven build or an installation left in it goes back.
        System.gc();
    }

    /**
     * Starts a server that joins the stores of a launcher which runs.
     *
     * @throws LauncherException with what to do about it
     */
    void join() {
        claimNode();
        Keys keys = new Keys(home.keys());
        Server server = server(Stores.join(settings, keys, installation), new SignIn(settings, keys));

        stopOrphans(server, List.of());
        requireUsableSettings();
        foreground.start(server);
        out.println("Ready: " + address() + " (node " + settings.node() + ")");
        out.flush();
    }

    /** Once: later on the demo's users may have other passwords. */
    private static void tellDemoStory(Keys keys, SignIn signIn, Server server) {
        signIn.demoPassword()
                .filter(password -> keys.read(DEMO_STORY).isEmpty())
                .ifPresent(password -> {
                    new DemoStory(server.rest(), password, Clock.systemUTC()).happen();
                    keys.write(DEMO_STORY, "told");
                });
    }

    private Server server(Stores stores, SignIn signIn) {
        Map<String, String> environment = new TreeMap<>(stores.environment());
        environment.putAll(signIn.environment());
        return new Server(settings, installation, environment);
    }

    private void claimNode() {
        installation.requireServer();
        claim("node " + settings.node());
        LauncherLog.to(home.logs(settings.node()).resolve("launcher.log"));
        System.setProperty("java.io.tmpdir", home.tmp().toString());
    }

    private void claim(String name) {
        home.create();
        foreground.keep(HomeLock.claim(home, name));
    }

    private void stopOrphans(Server server, List<Service> stores) {
        List<Service> order = new ArrayList<>(stores);
        order.add(server);
        Collections.reverse(order);
        for (Service service : order) {
            service.stopOrphan()
                    .ifPresent(process -> out.println("Stopped the " + service.name()
                            + " that an earlier start left running (process " + process.pid() + ")."));
        }
    }

    private void requireUsableSettings() {
        // All of them would show only when it is too late to say so plainly.
        settings.plantZone();
        settings.requireUsableMail();
        if (!Ports.free(settings.bindAddress(), settings.httpPort())) {
            throw new LauncherException("Port " + settings.httpPort() + " of " + settings.bindAddress()
                    + " is in use by another program. Stop that one, or set HTTP_PORT to a free port.");
        }
    }

    private void sayReady(SignIn signIn) {
        out.println("Ready: " + address());
        signIn.instructions().forEach(out::println);
        out.println("  Logs: " + home.logs() + "    Stop: Ctrl-C");
        out.flush();
    }

    private String address() {
        return "http://localhost:" + settings.httpPort() + "/";
    }
}
