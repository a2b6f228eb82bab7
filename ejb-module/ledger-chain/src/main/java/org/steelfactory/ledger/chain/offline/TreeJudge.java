package org.steelfactory.ledger.chain.offline;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.steelfactory.ledger.chain.ChainVerifier;
import org.steelfactory.ledger.chain.FaultCode;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.VerifierKey;

/**
 * Builds the tree over the entries and holds it against checkpoints: those that came from outside and those kept beside
 * the entries. A checkpoint that fits proves every entry that it counts; one that doesn't is reported where no other
 * fault explains it, and names the entries among which the change must be.
 */
final class TreeJudge {

    /** Checkpoints that are farther ahead than these aren't kept in mind. */
    private static final int MAX_AHEAD = 100_000;

    private final ChainVerifier chain;
    private final KeyRing keys;
    private final MerkleFrontier tree = new MerkleFrontier();
    private final TreeMap<Long, List<Checkpoint>> ahead = new TreeMap<>();

    /** First checkpoint of each key that nobody has vouched for yet, by its size. */
    private final Map<VerifierKey, Long> unvouched = new LinkedHashMap<>();

    private long nextStop = Long.MAX_VALUE;
    private long proven;
    private long checked;
    private long explainedFaults;
    /** Whether the tree can still be the one that was signed. */
    private boolean whole = true;

    private Optional<String> origin = Optional.empty();

    TreeJudge(ChainVerifier chain, KeyRing keys) {
        this.chain = chain;
        this.keys = keys;
    }

    /** Adds an entry's leaf; it was taken for the next place. */
    void add(byte[] leaves, int from) {
        tree.add(leaves, from);
        if (tree.size() == nextStop) {
            stop();
        }
    }

    /** There is no leaf for some places: whatever comes now, the tree isn't the one that was signed. */
    void gap() {
        whole = false;
    }

    /** A checkpoint whose signature doesn't have to be asked for: it came from outside and was looked at. */
    void expect(Checkpoint checkpoint) {
        if (checkpoint.size() > 0) {
            origin.filter(name -> !name.equals(checkpoint.origin()))
                    .ifPresent(name -> chain.fault(
                            checkpoint.size() - 1,
                            FaultCode.CHECKPOINT_MISMATCH,
                            "the checkpoint is of the log " + checkpoint.origin() + ", this one is " + name));
            if (origin.isEmpty()) {
                origin = Optional.of(checkpoint.origin());
            }
            if (ahead.size() < MAX_AHEAD) {
                ahead.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                        .add(checkpoint);
                nextStop = ahead.firstKey();
            }
        }
    }

    /** A checkpoint that is kept beside the entries. */
    void kept(String text) {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(text);
            checkpoint = Checkpoint.of(note);
        } catch (NoteException e) {
            chain.fault(
                    Math.max(0, chain.next() - 1),
                    FaultCode.SIGNATURE_INVALID,
                    "a checkpoint can't be read: " + e.getMessage());
            return;
        }
        Optional<VerifierKey> offered = keys.offeredSigner(note);
        if (keys.signer(note, checkpoint.size()).isEmpty() && offered.isEmpty()) {
            chain.fault(
                    Math.max(0, checkpoint.size() - 1),
                    FaultCode.SIGNATURE_INVALID,
                    "the checkpoint of " + checkpoint.size() + " entries proves nothing, "
                            + keys.refusal(note, checkpoint.size()));
            return;
        }
        if (keys.signer(note, checkpoint.size()).isEmpty()) {
            unvouched.putIfAbsent(offered.get(), checkpoint.size());
        }
        if (checkpoint.size() > chain.next()) {
            expect(checkpoint);
        } else if (whole && checkpoint.size() == tree.size()) {
            compare(checkpoint, tree.rootHash());
        } else if (whole && chain.faultCount() == explainedFaults) {
            chain.fault(
                    Math.max(0, checkpoint.size() - 1),
                    FaultCode.CHECKPOINT_MISMATCH,
                    "the checkpoint of " + checkpoint.size() + " entries stands behind entry " + (chain.next() - 1));
        }
    }

    private void stop() {
        List<Checkpoint> here = ahead.remove(tree.size());
        nextStop = ahead.isEmpty() ? Long.MAX_VALUE : ahead.firstKey();
        if (whole) {
            byte[] root = tree.rootHash();
            here.forEach(checkpoint -> compare(checkpoint, root));
        }
    }

    private void compare(Checkpoint checkpoint, byte[] root) {
        checked++;
        if (checkpoint.hasRoot(root)) {
            proven = checkpoint.size();
            explainedFaults = chain.faultCount();
            keys.vouched(checkpoint.size());
            return;
        }
        if (chain.faultCount() == explainedFaults) {
            chain.fault(proven, FaultCode.CHECKPOINT_MISMATCH, mismatch(checkpoint, root));
        }
        whole = false;
    }

    private String mismatch(Checkpoint checkpoint, byte[] root) {
        String among = proven == checkpoint.size() - 1
                ? "entry " + proven + " isn't"
                : "entries " + proven + " to " + (checkpoint.size() - 1) + " aren't all";
        return among + " what the checkpoint of " + checkpoint.size() + " entries was signed for: their root is "
                + base64(root) + ", signed is " + base64(checkpoint.root());
    }

    /** Once every entry was taken. */
    void finish() {
        if (!ahead.isEmpty() && chain.next() < ahead.lastKey()) {
            long counted = ahead.lastKey();
            long next = chain.next();
            chain.fault(
                    next,
                    FaultCode.TAIL_CUT,
                    (next == counted - 1
                                    ? "entry " + next + " is"
                                    : "entries " + next + " to " + (counted - 1) + " are")
                            + " gone; a checkpoint counts " + counted);
        }
        unvouched.forEach((key, size) -> {
            if (!keys.counts(key)) {
                chain.fault(
                        size - 1,
                        FaultCode.SIGNATURE_INVALID,
                        "the checkpoint of " + size + " entries is signed by another key: " + key.name() + " " + key);
            }
        });
    }

    Optional<byte[]> root() {
        return whole && tree.size() == chain.next() ? Optional.of(tree.rootHash()) : Optional.empty();
    }

    /** How many entries a checkpoint has proven to be what was signed. */
    long proven() {
        return proven;
    }

    long checked() {
        return checked;
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
