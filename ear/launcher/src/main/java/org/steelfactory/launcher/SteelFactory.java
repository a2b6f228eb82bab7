package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. Without a sub-command it starts the product in the foreground. */
@Command(
        name = "steel-factory",
        mixinStandardHelpOptions = true,
        versionProvider = SteelFactory.Version.class,
        description = "Starts the stores and the server in the foreground; Ctrl-C stops them.",
        footer = {
            "",
            "Settings come from the environment or from lines KEY=VALUE in STEEL_HOME/steel.env:",
            "STEEL_HOME, HTTP_PORT, DB_HOST, MONGODB_URI and the others that the README lists."
        })
public final class SteelFactory implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Keeps data, logs and keys there; stands for STEEL_HOME (default: ./data).")
    private String home;

    @Option(names = "--http-port", paramLabel = "PORT", description = "Stands for HTTP_PORT (default: 8080).")
    private String httpPort;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command with its sub-commands; a known failure is told in one sentence, exit code 1. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new SteelFactory());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof LauncherException)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commandLine;
    }

    @Override
    public Integer call() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (home != null) {
            environment.put("STEEL_HOME", home);
        }
        if (httpPort != null) {
            environment.put("HTTP_PORT", httpPort);
        }
        PrintWriter out = spec.commandLine().getOut();
        Foreground.run(new Launch(Settings.load(environment), Installation.locate(), out));
        return CommandLine.ExitCode.OK;
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = SteelFactory.class.getPackage().getImplementationVersion();
            return new String[] {"steel-factory " + (version == null ? "(not packaged)" : version)};
        }
    }
}
