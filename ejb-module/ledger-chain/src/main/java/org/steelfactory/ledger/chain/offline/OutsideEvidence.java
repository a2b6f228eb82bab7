package org.steelfactory.ledger.chain.offline;

import java.util.ArrayList;
import java.util.List;
import org.steelfactory.ledger.chain.FaultCode;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.VerifierKey;

/**
 * Checkpoints that somebody kept outside of the ledger, and the keys whose signatures count.
 *
 * @param keys one or more
 * @param checkpoints those that a key of these has signed
 * @param faults one for each that none has
 */
public record OutsideEvidence(List<VerifierKey> keys, List<Checkpoint> checkpoints, List<LedgerFault> faults) {

    /** @throws NoteException when one of the texts can't be read; the message says why */
    public static OutsideEvidence of(String checkpointFile, String keyFile) throws NoteException {
        List<VerifierKey> keys = keys(keyFile);
        List<Checkpoint> checkpoints = new ArrayList<>();
        List<LedgerFault> faults = new ArrayList<>();
        List<SignedNote> notes = SignedNote.parseAll(checkpointFile);
        if (notes.isEmpty()) {
            throw new NoteException("There is no checkpoint in it");
        }
        for (SignedNote note : notes) {
            Checkpoint checkpoint = Checkpoint.of(note);
            if (keys.stream().anyMatch(note::isSignedBy)) {
                checkpoints.add(checkpoint);
            } else {
                faults.add(new LedgerFault(
                        Math.max(0, checkpoint.size() - 1),
                        FaultCode.SIGNATURE_INVALID,
                        "the checkpoint of " + checkpoint.size() + " entries isn't signed by "
                                + String.join(
                                        " or ",
                                        keys.stream().map(VerifierKey::toString).toList())));
            }
        }
        return new OutsideEvidence(keys, checkpoints, faults);
    }

    private static List<VerifierKey> keys(String file) throws NoteException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : file.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                keys.add(VerifierKey.parse(line));
            }
        }
        if (keys.isEmpty()) {
            throw new NoteException("There is no public key in it");
        }
        return keys;
    }
}
