package org.steelfactory.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One more server on the stores of a STEEL_HOME whose launcher runs. */
@Command(
        name = "node",
        mixinStandardHelpOptions = true,
        description = "Starts one more server on the stores of a STEEL_HOME whose launcher runs;"
                + " it needs a --node name and an --http-port of its own.")
final class NodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StartOptions options;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Foreground foreground = new Foreground(out);
        Launch launch = new Launch(options.settings(), Installation.locate(), foreground, out);
        foreground.run(launch::join);
        return CommandLine.ExitCode.OK;
    }
}
