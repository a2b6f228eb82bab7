package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SigningKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Replaces the key that signs the ledger; the server takes it up at its next checkpoint, which both keys sign. */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description =
                "Makes a new key for checkpoints. The next one is signed by both, and an entry tells of the change.")
final class LedgerRotateKeyCommand implements Callable<Integer> {

    private static final String PRESENT = ".key";
    private static final String PREVIOUS = ".previous-key";

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        Settings settings = home.settings();
        Path folder = settings.home().keys();
        try (LedgerDatabase database = LedgerDatabase.open(settings);
                Connection connection = database.connect()) {
            String name = name(folder, connection);
            Keys keys = new Keys(folder);
            String present = keys.read(name + PRESENT).orElseThrow();
            SigningKey old = SigningKey.parse(present);
            requireUsed(connection, old);
            SigningKey fresh = SigningKey.generate(old.verifier().name());
            keys.write(name + PREVIOUS, present);
            keys.write(name + PRESENT, fresh.written().strip());
            spec.commandLine().getOut().println(fresh.verifier());
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (SQLException e) {
            throw new LauncherException("The ledger can't be read: " + e.getMessage(), e);
        } catch (IOException | NoteException e) {
            throw new LauncherException("The key can't be replaced: " + e.getMessage(), e);
        }
    }

    private static String name(Path folder, Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery("SELECT entry_hash FROM ledger_entry WHERE entry_index = 0");
                Stream<Path> files = Files.list(folder)) {
            String name = first.next() ? "ledger-" + first.getString(1).substring(0, 16) : "";
            List<String> kept = files.map(file -> file.getFileName().toString()).toList();
            if (!kept.contains(name + PRESENT)) {
                throw new LauncherException(
                        "There is no key of this ledger in " + folder + ". The server makes one when it starts.");
            }
            return name;
        }
    }

    /** One that hasn't signed yet can't be vouched for by the one before once there is a third. */
    private static void requireUsed(Connection connection, SigningKey present) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "SELECT verifier_key FROM ledger_key ORDER BY key_number DESC LIMIT 1")) {
            if (!last.next() || !last.getString(1).equals(present.verifier().toString())) {
                throw new LauncherException(
                        "The present key hasn't signed a checkpoint yet; the server does that within"
                                + " five minutes after the last replacement. Try again then.");
            }
        }
    }
}
