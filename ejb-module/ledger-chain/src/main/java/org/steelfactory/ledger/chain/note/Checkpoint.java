package org.steelfactory.ledger.chain.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.steelfactory.ledger.chain.tree.TreeHash;

/**
 * What a log vouches for at one moment, as C2SP's tlog-checkpoint writes it: its name, its size, its root.
 *
 * @param origin which log, a name that no other has
 * @param size its entries
 * @param root of its tree
 */
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || root.length != TreeHash.LENGTH) {
            throw new IllegalArgumentException(
                    "A checkpoint has an origin of one line, a size from 0 and a root of 32 bytes");
        }
    }

    /** @throws NoteException when the note's text is no checkpoint; the message says why */
    public static Checkpoint of(SignedNote note) throws NoteException {
        String[] lines = note.text().split("\n", -1);
        // The last line break leaves an empty text behind it.
        if (lines.length < 4 || lines[0].isEmpty()) {
            throw new NoteException("A checkpoint has at least three lines: origin, size, root");
        }
        if (Arrays.asList(lines).subList(0, lines.length - 1).contains("")) {
            throw new NoteException("A checkpoint has no empty line");
        }
        if (!lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new NoteException("A checkpoint's size is a number without leading zeros, not \"" + lines[1] + "\"");
        }
        byte[] root = VerifierKey.decoded(lines[2]);
        if (root.length != TreeHash.LENGTH) {
            throw new NoteException("A checkpoint's root has 32 bytes, not " + root.length);
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    public SignedNote sign(List<SigningKey> keys) {
        return SignedNote.sign(text(), keys);
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    public boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }
}
