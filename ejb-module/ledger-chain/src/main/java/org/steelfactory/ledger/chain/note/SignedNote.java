package org.steelfactory.ledger.chain.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text and the signatures below it, as C2SP's signed-note writes them.
 *
 * @param text what is signed; ends with a line break
 * @param signatures at least one
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "\u2014 ";

    /** More lines than any note of ours has; a foreign one may not exhaust whoever reads it. */
    private static final int MAX_SIGNATURES = 100;

    /**
     * A signature.
     *
     * @param name of the key
     * @param keyId see {@link VerifierKey#id}
     * @param signature its bytes
     */
    public record Line(String name, int keyId, byte[] signature) {

        static Line parse(String line) throws NoteException {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) {
                throw new NoteException("A signature line is \"\u2014 name base64\", not \"" + line + "\"");
            }
            byte[] bytes = VerifierKey.decoded(parts[1]);
            if (bytes.length <= Integer.BYTES) {
                throw new NoteException("The signature of " + parts[0] + " is too short");
            }
            return new Line(
                    KeyName.required(parts[0]),
                    ByteBuffer.wrap(bytes).getInt(),
                    Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
        }

        private boolean isOf(VerifierKey key) {
            return keyId == key.id() && name.equals(key.name());
        }

        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Signs a text with each of these keys. */
    public static SignedNote sign(String text, List<SigningKey> keys) {
        requireText(text).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return new SignedNote(
                text,
                keys.stream()
                        .map(key -> {
                            byte[] signed = key.sign(text);
                            return new Line(
                                    key.verifier().name(),
                                    key.verifier().id(),
                                    Arrays.copyOfRange(signed, Integer.BYTES, signed.length));
                        })
                        .toList());
    }

    /** @throws NoteException when it isn't one signed note and nothing else */
    public static SignedNote parse(String note) throws NoteException {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new NoteException("A signed note is a text, an empty line and signature lines");
        }
        String text = note.substring(0, split + 1);
        Optional<String> fault = requireText(text);
        if (fault.isPresent()) {
            throw new NoteException(fault.get());
        }
        String[] lines = note.substring(split + 2).split("\n");
        if (lines.length > MAX_SIGNATURES) {
            throw new NoteException("The note has more than " + MAX_SIGNATURES + " signature lines");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(Line.parse(line));
        }
        return new SignedNote(text, signatures);
    }

    /**
     * The notes of a file, one after the other, with empty lines between them or without. None of their texts may
     * contain an empty line, as those of checkpoints don't.
     *
     * @throws NoteException when one can't be read; the message says which
     */
    public static List<SignedNote> parseAll(String file) throws NoteException {
        List<SignedNote> notes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signatures = false;
        for (String line : file.lines().toList()) {
            if (signatures && !line.startsWith(DASH)) {
                notes.add(numbered(notes.size(), note.toString()));
                note.setLength(0);
                signatures = false;
            }
            signatures |= line.startsWith(DASH);
            if (!line.isEmpty() || note.length() > 0) {
                note.append(line).append('\n');
            }
        }
        if (note.length() > 0) {
            notes.add(numbered(notes.size(), note.toString()));
        }
        return notes;
    }

    private static SignedNote numbered(int before, String note) throws NoteException {
        try {
            return parse(note);
        } catch (NoteException e) {
            throw new NoteException("Note " + (before + 1) + ": " + e.getMessage());
        }
    }

    /** Whether this key's signature is below the text and right. */
    public boolean isSignedBy(VerifierKey key) {
        return linesOf(key).anyMatch(line -> key.verifies(text, line.signature()));
    }

    /** Whether a signature claims to be this key's. */
    public boolean claims(VerifierKey key) {
        return linesOf(key).findAny().isPresent();
    }

    private Stream<Line> linesOf(VerifierKey key) {
        return signatures.stream().filter(line -> line.isOf(key));
    }

    private static Optional<String> requireText(String text) {
        if (!text.endsWith("\n")) {
            return Optional.of("A note's text ends with a line break");
        }
        return text.chars().anyMatch(unit -> unit < ' ' && unit != '\n')
                ? Optional.of("A note's text has no control characters but line breaks")
                : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
