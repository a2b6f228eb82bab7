package org.steelfactory.ledger.chain.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.VerifierKey;
import org.steelfactory.ledger.chain.scan.JsonText;

/**
 * Whose signatures count. Keys given from outside do. What a ledger says of its own keys counts only as far as a key
 * that counts vouches for it: an entry tells of each new key, and the checkpoint that covers the entry is signed by the
 * key before.
 */
final class KeyRing {

    /** A replaced key signs once more, at the replacement itself. */
    private record Change(long index, VerifierKey old, VerifierKey now) {}

    private final Set<VerifierKey> trusted = new LinkedHashSet<>();
    private final Set<VerifierKey> offered = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<VerifierKey, Long> retired = new LinkedHashMap<>();
    private final boolean ownKeysCount;

    /** @param fromOutside keys that count; where there is none, those that the ledger offers have to */
    KeyRing(List<VerifierKey> fromOutside) {
        trusted.addAll(fromOutside);
        ownKeysCount = fromOutside.isEmpty();
    }

    /** A key that the ledger offers. */
    void offer(VerifierKey key) {
        offered.add(key);
        if (ownKeysCount) {
            trusted.add(key);
        }
    }

    /** An entry tells of a new key. */
    void changed(long index, String data) {
        try {
            Optional<VerifierKey> old = key(data, "oldKey");
            Optional<VerifierKey> now = key(data, "newKey");
            if (old.isPresent() && now.isPresent()) {
                changes.add(new Change(index, old.get(), now.get()));
                retired.putIfAbsent(old.get(), index);
            }
        } catch (NoteException e) {
            // An entry that tells of no readable key makes none count.
        }
    }

    private static Optional<VerifierKey> key(String data, String member) throws NoteException {
        String start = "\"" + member + "\":\"";
        int from = data.indexOf(start);
        if (from < 0) {
            return Optional.empty();
        }
        String text = data.substring(from + start.length(), data.indexOf('"', from + start.length()));
        return Optional.of(VerifierKey.parse(JsonText.unescaped(text)));
    }

    /** The key whose signature below the note counts. */
    Optional<VerifierKey> signer(SignedNote note, long size) {
        return trusted.stream()
                .filter(key -> retired.getOrDefault(key, Long.MAX_VALUE) >= size - 1)
                .filter(note::isSignedBy)
                .findFirst();
    }

    /** The key that signed the note, of those that the ledger offers and nobody vouched for yet. */
    Optional<VerifierKey> offeredSigner(SignedNote note) {
        return offered.stream()
                .filter(key -> !trusted.contains(key))
                .filter(note::isSignedBy)
                .findFirst();
    }

    /** The tree of this size is what a key that counts has signed: so count the keys that its entries tell of. */
    void vouched(long size) {
        for (Change change : changes) {
            if (change.index() < size && (trusted.contains(change.old()) || trusted.contains(change.now()))) {
                trusted.add(change.old());
                trusted.add(change.now());
            }
        }
    }

    boolean counts(VerifierKey key) {
        return trusted.contains(key);
    }

    boolean isEmpty() {
        return trusted.isEmpty();
    }

    /** Why no signature below the note counts. */
    String refusal(SignedNote note, long size) {
        Optional<VerifierKey> claimed = trusted.stream().filter(note::claims).findFirst();
        if (claimed.isEmpty()) {
            return "it is signed by another key: "
                    + String.join(
                            ", ",
                            note.signatures().stream()
                                    .map(SignedNote.Line::name)
                                    .distinct()
                                    .toList());
        }
        return claimed.filter(note::isSignedBy).isPresent()
                ? "the key " + claimed.get().name() + " was replaced at entry " + retired.get(claimed.get())
                : "the signature of " + claimed.get().name() + " isn't that of its text";
    }
}
