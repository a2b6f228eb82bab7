package org.steelfactory.launcher;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which STEEL_HOME a command works on that starts no server. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The STEEL_HOME whose ledger is meant; stands for STEEL_HOME (default: ./data).")
    private String home;

    /** The settings of that home; no document store is needed. */
    Settings settings() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (home != null) {
            environment.put("STEEL_HOME", home);
        }
        environment.put("MONGODB_URI", "off");
        return Settings.load(environment);
    }
}
