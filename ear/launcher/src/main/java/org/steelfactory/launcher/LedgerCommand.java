package org.steelfactory.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the ledger from the command line, whether the server runs or not. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        subcommands = {LedgerVerifyCommand.class, LedgerExportCommand.class, LedgerRotateKeyCommand.class},
        description = "Verifies the ledger, exports it, replaces the key that signs it.")
final class LedgerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.USAGE;
    }
}
