package org.steelfactory.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.offline.DatabaseLedger;
import org.steelfactory.ledger.chain.offline.ExportFile;
import org.steelfactory.ledger.chain.offline.ExportFormat;
import org.steelfactory.ledger.chain.offline.LedgerReport;
import org.steelfactory.ledger.chain.offline.LedgerVerifier;
import org.steelfactory.ledger.chain.offline.OutsideEvidence;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies the ledger and believes nothing that is stored. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies the configured ledger, or an export of one without any database.",
            "Prints a line \"index code detail\" for each fault. Exit code 0: intact, 1: tampered, 2: can't tell."
        })
final class LedgerVerifyCommand implements Callable<Integer> {

    private static final int INTACT = 0;
    private static final int TAMPERED = 1;
    private static final int CANT_TELL = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--export", paramLabel = "FILE", description = "An export that \"ledger export\" has written.")
    private Path export;

    @ArgGroup(exclusive = false)
    private Evidence evidence;

    /** What the auditor has from elsewhere. */
    static final class Evidence {

        @Option(
                names = "--checkpoint",
                paramLabel = "FILE",
                required = true,
                description = "Checkpoints that were kept elsewhere, one or more.")
        private Path checkpoint;

        @Option(
                names = "--public-key",
                paramLabel = "FILE",
                required = true,
                description = "The public keys whose signatures count, one a line.")
        private Path publicKey;

        OutsideEvidence read() throws IOException, NoteException {
            return OutsideEvidence.of(Files.readString(checkpoint), Files.readString(publicKey));
        }
    }

    @Override
    public Integer call() {
        try {
            Optional<OutsideEvidence> outside = evidence == null ? Optional.empty() : Optional.of(evidence.read());
            return export == null ? ofDatabase(outside) : ofExport(outside);
        } catch (IOException e) {
            return cantTell(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (NoteException e) {
            return cantTell("The checkpoint or the public key can't be read. " + e.getMessage());
        } catch (SQLException e) {
            return cantTell("The ledger can't be read: " + e.getMessage());
        } catch (LauncherException e) {
            return cantTell(e.getMessage());
        }
    }

    private int ofExport(Optional<OutsideEvidence> outside) throws IOException, SQLException {
        requireExport();
        try (ExportFile file = new ExportFile(export)) {
            return tell(verifier(outside).verify(file), outside);
        }
    }

    private void requireExport() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(export)) {
            char[] start = new char[16];
            int count = Math.max(0, reader.read(start));
            if (!ExportFormat.begins(new String(start, 0, count))) {
                throw new IOException(export + " doesn't begin as an export of a ledger does");
            }
        }
    }

    private int ofDatabase(Optional<OutsideEvidence> given) throws SQLException {
        Settings settings = home.settings();
        try (LedgerDatabase database = LedgerDatabase.open(settings);
                Connection entries = database.connect();
                Connection checkpoints = database.connect()) {
            Optional<OutsideEvidence> outside = given.isPresent() ? given : witness(settings.home(), entries);
            try (DatabaseLedger ledger = new DatabaseLedger(entries, checkpoints)) {
                return tell(verifier(outside).endingAt(ledger.head()).verify(ledger), outside);
            } catch (IOException e) {
                return cantTell(e.getMessage());
            }
        }
    }

    /** What the server has remembered outside of the database, where nothing better was given. */
    private Optional<OutsideEvidence> witness(Home place, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery("SELECT entry_hash FROM ledger_entry WHERE entry_index = 0")) {
            if (!first.next()) {
                return Optional.empty();
            }
            String name = "ledger-" + first.getString(1).substring(0, 16);
            Path notes = place.witness().resolve(name + ".checkpoints");
            Path keys = place.witness().resolve(name + ".keys");
            if (!Files.exists(notes) || !Files.exists(keys)) {
                return Optional.empty();
            }
            remark("Held against the checkpoints in " + notes);
            return Optional.of(OutsideEvidence.of(Files.readString(notes), Files.readString(keys)));
        } catch (IOException | NoteException e) {
            remark("The witness file can't be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static LedgerVerifier verifier(Optional<OutsideEvidence> outside) {
        LedgerVerifier verifier = LedgerVerifier.with(Runtime.getRuntime().availableProcessors());
        return outside.isEmpty()
                ? verifier
                : verifier.against(outside.get().keys(), outside.get().checkpoints());
    }

    private int tell(LedgerReport report, Optional<OutsideEvidence> outside) {
        List<LedgerFault> faults = new ArrayList<>(report.verification().faults());
        outside.ifPresent(given -> faults.addAll(given.faults()));
        faults.sort(Comparator.comparingLong(LedgerFault::index));
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(fault -> out.println(fault.index() + " " + fault.code() + " " + fault.detail()));
        if (faults.isEmpty()) {
            out.println("Intact: " + report.verification().entries() + " entries, root "
                    + report.root().map(Base64.getEncoder()::encodeToString).orElse("unknown") + "; "
                    + report.checkpoints() + " checkpoints agree, the last counts " + report.proven() + ".");
        }
        out.flush();
        if (outside.isEmpty()) {
            remark("Without --checkpoint and --public-key, kept elsewhere, a cut tail and a full recompute can't be"
                    + " excluded.");
        }
        return faults.isEmpty() ? INTACT : TAMPERED;
    }

    private int cantTell(String why) {
        remark(why);
        return CANT_TELL;
    }

    private void remark(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
