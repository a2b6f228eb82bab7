package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done about the document store's history. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.RebuildDocuments.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks after what the document store holds.")
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** Works on the stores of a STEEL_HOME, whether they run or not. */
    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "Writes again what the document store lacks or holds otherwise, from the SQL database;"
                    + " says how many for each collection. It may run beside the server.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:done", "2:a store can't be reached"})
    static final class RebuildDocuments implements Callable<Integer> {

        /** The command could not be carried out. */
        private static final int CANNOT = 2;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StartOptions options;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            Installation installation = Installation.locate();
            try (StoresInUse stores = StoresInUse.of(options.settings(), installation)) {
                return new Rebuild(stores, installation).run();
            } catch (LauncherException e) {
                err.println(e.getMessage());
                return CANNOT;
            }
        }
    }
}
