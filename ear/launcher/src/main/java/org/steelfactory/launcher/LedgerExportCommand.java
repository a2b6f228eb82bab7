package org.steelfactory.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.steelfactory.ledger.chain.offline.DatabaseLedger;
import org.steelfactory.ledger.chain.offline.ExportWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that verifying the ledger elsewhere needs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes entries, checkpoints and public keys into a file that \"ledger verify --export\" reads.")
final class LedgerExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "FILE", description = "The file; one that is there is replaced once the new one is whole.")
    private Path file;

    @Override
    public Integer call() {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try (LedgerDatabase database = LedgerDatabase.open(home.settings());
                Connection entries = database.connect();
                Connection checkpoints = database.connect();
                DatabaseLedger ledger = new DatabaseLedger(entries, checkpoints)) {
            long count;
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                count = new ExportWriter(writer).write(ledger);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println(count + " entries in " + file);
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            throw new LauncherException(file + " can't be written: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new LauncherException("The ledger can't be read: " + e.getMessage(), e);
        }
    }
}
