package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Without a sub-command it starts the product in the foreground. */
@Command(
        name = "steel-factory",
        mixinStandardHelpOptions = true,
        versionProvider = SteelFactory.Version.class,
        subcommands = {NodeCommand.class, LedgerCommand.class, AuditCommand.class},
        description = "Starts the stores and the server in the foreground; Ctrl-C stops them.",
        footer = {
            "",
            "Settings come from the environment or from lines KEY=VALUE in STEEL_HOME/steel.env:",
            "STEEL_HOME, HTTP_PORT, DB_HOST, MONGODB_URI and the others that the README lists."
        })
public final class SteelFactory implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StartOptions options;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command with its sub-commands; a known failure is told in its own words, exit code 1. */
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
        PrintWriter out = spec.commandLine().getOut();
        Foreground foreground = new Foreground(out);
        Launch launch = new Launch(options.settings(), Installation.locate(), foreground, out);
        foreground.run(launch::start);
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
