package org.steelfactory.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application's server: WildFly as a child process, on a base directory of its own. */
final class Server extends Service {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GENTLE_STOP = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** What WildFly's own start script opens to its modules. */
    private static final List<String> MODULE_ACCESS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    /** From this version on Java has no security manager to allow. */
    private static final int NO_SECURITY_MANAGER = 24;

    private final Settings settings;
    private final Installation installation;
    private final Map<String, String> environment;
    private final ServerBase base;
    private final Path logs;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** @param environment what the server is told beyond the operator's settings */
    Server(Settings settings, Installation installation, Map<String, String> environment) {
        super(
                settings.home(),
                "server " + settings.node(),
                "server-" + settings.node(),
                settings.home().logs(settings.node()).resolve("console.log"),
                GENTLE_STOP);
        this.settings = settings;
        this.installation = installation;
        this.environment = environment;
        this.base = new ServerBase(settings.home().server(settings.node()), installation);
        this.logs = settings.home().logs(settings.node());
    }

    @Override
    Path log() {
        return logs.resolve("server.log");
    }

    @Override
    ProcessBuilder command() {
        base.prepare();
        List<String> arguments = new ArrayList<>(List.of(
                "-D[Standalone]",
                "-Xms64m",
                "-Xmx" + settings.serverHeapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djava.io.tmpdir=" + settings.home().tmp(),
                "-Dorg.jboss.boot.log.file=" + log(),
                "-Dlogging.configuration="
                        + base.configuration().resolve("logging.properties").toUri()));
        arguments.addAll(MODULE_ACCESS);
        if (Runtime.version().feature() < NO_SECURITY_MANAGER) {
            arguments.add("-Djava.security.manager=allow");
        }
        arguments.addAll(List.of(
                "-jar",
                installation.server().resolve("jboss-modules.jar").toString(),
                "-mp",
                installation.server().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + installation.server(),
                "-Djboss.server.base.dir=" + base.folder(),
                "-Djboss.server.log.dir=" + logs,
                "-Djboss.node.name=" + settings.node(),
                "-Djboss.bind.address=" + settings.bindAddress(),
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + settings.httpPort(),
                "-Djboss.management.http.port=" + Ports.free()));
        ProcessBuilder builder = JavaProcess.of(arguments);
        builder.environment().putAll(settings.environment());
        builder.environment().putAll(environment);
        builder.environment().put("STEEL_HOME", settings.home().root().toString());
        builder.environment().put("STEEL_NODE", settings.node());
        return builder;
    }

    @Override
    boolean ready() {
        if (base.deploymentFailed()) {
            throw failed("could not deploy the application");
        }
        return status("/health/ready") == 200;
    }

    @Override
    Duration patience() {
        return PATIENCE;
    }

    /** Where its REST interface is, for a program on this machine. */
    URI rest() {
        return address().resolve("/api/v1/");
    }

    private URI address() {
        String host = settings.bindAddress().equals("0.0.0.0") ? "127.0.0.1" : settings.bindAddress();
        return URI.create("http://" + host + ":" + settings.httpPort());
    }

    /** HTTP status, or 503 where nothing answers yet. */
    private int status(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve(path)).timeout(ANSWER).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 503;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }
}
