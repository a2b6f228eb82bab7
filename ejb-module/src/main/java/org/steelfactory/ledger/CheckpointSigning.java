package org.steelfactory.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.SigningKey;
import org.steelfactory.ledger.chain.note.VerifierKey;

/**
 * Signs what the ledger is now, and nothing that contradicts what was signed before: a tree that doesn't begin with the
 * one of the last checkpoint, in the database or in the witness file, gets no signature. Where the key was replaced, an
 * entry tells of it, and both keys sign the checkpoint that covers this entry.
 */
public final class CheckpointSigning {

    /** The type of the entry that tells of a new key. */
    public static final String KEY_CHANGED = "LEDGER_KEY_CHANGED";

    private final LedgerStore store = new LedgerStore();
    private final LedgerTree tree = new LedgerTree();
    private final CheckpointTable table = new CheckpointTable();
    private final LedgerKeys keys;
    private final WitnessFile witness;

    public CheckpointSigning(LedgerKeys keys, WitnessFile witness) {
        this.keys = keys;
        this.witness = witness;
    }

    /**
     * Signs, in the caller's transaction.
     *
     * @return the checkpoint; empty where there is one of this size already
     * @throws NoteException when what was signed before contradicts the ledger, or the key isn't known to it
     */
    public Optional<StoredCheckpoint> sign(Connection connection, Instant now)
            throws SQLException, IOException, NoteException {
        SigningKey key = keys.present();
        List<String> known = table.keys(connection);
        List<SigningKey> signers = new ArrayList<>(List.of(key));
        boolean isNew = !known.contains(key.verifier().toString());
        Optional<StoredCheckpoint> last = table.last(connection);
        if (isNew && !known.isEmpty()) {
            signers.add(0, previous(known));
        }
        requireConsistent(connection, last, known);
        if (signers.size() > 1) {
            store.append(connection, List.of(changed(signers)), CurrentUser.SYSTEM, now);
        }
        LedgerHead head = store.head(connection);
        if (last.filter(checkpoint -> checkpoint.size() >= head.count()).isPresent()) {
            return Optional.empty();
        }
        if (isNew) {
            table.addKey(connection, known.size(), key.verifier(), head.count(), now);
        }
        SignedNote note =
                new Checkpoint(keys.origin(), head.count(), tree.root(connection, head.count())).sign(signers);
        StoredCheckpoint checkpoint = new StoredCheckpoint(head.count(), note.toString(), now);
        return table.add(connection, checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    private SigningKey previous(List<String> known) throws IOException, NoteException {
        String last = known.get(known.size() - 1);
        return keys.previous()
                .filter(key -> key.verifier().toString().equals(last))
                .orElseThrow(() -> new NoteException("the key in " + keys.fileName(".key")
                        + " is new, and the one before isn't in " + keys.fileName(".previous-key")
                        + "; it has to vouch for the new one"));
    }

    private static LedgerRecord changed(List<SigningKey> signers) {
        return new LedgerRecord(
                KEY_CHANGED,
                Map.of(
                        "oldKey", signers.get(0).verifier().toString(),
                        "newKey", signers.get(1).verifier().toString()));
    }

    private void requireConsistent(Connection connection, Optional<StoredCheckpoint> last, List<String> known)
            throws SQLException, IOException, NoteException {
        List<SignedNote> notes = new ArrayList<>();
        if (last.isPresent()) {
            notes.add(SignedNote.parse(last.get().note()));
        }
        witness.last().ifPresent(notes::add);
        for (SignedNote note : notes) {
            requireConsistent(connection, note, known);
        }
    }

    private void requireConsistent(Connection connection, SignedNote note, List<String> known)
            throws SQLException, NoteException {
        Checkpoint checkpoint = Checkpoint.of(note);
        boolean signed = false;
        for (String key : known) {
            signed |= note.isSignedBy(VerifierKey.parse(key));
        }
        if (!signed || !checkpoint.origin().equals(keys.origin())) {
            throw new NoteException("the checkpoint of " + checkpoint.size() + " entries isn't signed by a known key");
        }
        long count = store.head(connection).count();
        if (checkpoint.size() > count) {
            throw new NoteException("a checkpoint counts " + checkpoint.size() + " entries, there are " + count);
        }
        if (!checkpoint.hasRoot(tree.root(connection, checkpoint.size()))) {
            throw new NoteException("the first " + checkpoint.size()
                    + " entries aren't those that the checkpoint of this size was signed for");
        }
    }
}
