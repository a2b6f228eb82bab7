package org.steelfactory.launcher;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that works on a STEEL_HOME; each stands for a variable and wins over it. */
final class StartOptions {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Keeps data, logs and keys there; stands for STEEL_HOME (default: ./data).")
    private String home;

    @Option(names = "--http-port", paramLabel = "PORT", description = "Stands for HTTP_PORT (default: 8080).")
    private String httpPort;

    @Option(
            names = "--bind-address",
            paramLabel = "ADDRESS",
            description = "The server listens there; stands for BIND_ADDRESS (default: 127.0.0.1).")
    private String bindAddress;

    @Option(
            names = "--node",
            paramLabel = "NAME",
            description = "The server's name among those that share a database; stands for STEEL_NODE"
                    + " (default: steel1).")
    private String node;

    Settings settings() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        put(environment, "STEEL_HOME", home);
        put(environment, "HTTP_PORT", httpPort);
        put(environment, "BIND_ADDRESS", bindAddress);
        put(environment, "STEEL_NODE", node);
        return Settings.load(environment);
    }

    private static void put(Map<String, String> environment, String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }
}
