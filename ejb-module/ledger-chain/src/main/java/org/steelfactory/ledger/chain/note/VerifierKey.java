package org.steelfactory.ledger.chain.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key of signed notes, written {@code name+id+base64} as C2SP's signed-note has it. Ed25519 alone is known.
 */
public final class VerifierKey {

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_LENGTH = 32;

    private final String name;
    private final byte[] bytes;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, byte[] bytes, PublicKey key) {
        this.name = name;
        this.bytes = bytes;
        this.id = KeyName.id(name, bytes);
        this.key = key;
    }

    /** @throws NoteException when the text is no key, or its id isn't that of its name and bytes */
    public static VerifierKey parse(String text) throws NoteException {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteException("A verifier key is written name+id+base64, not \"" + text + "\"");
        }
        String name = KeyName.required(parts[0]);
        byte[] typed = decoded(parts[2]);
        if (typed.length != KEY_LENGTH + 1 || typed[0] != KeyName.ED25519) {
            throw new NoteException("The verifier key of " + name + " is no Ed25519 key");
        }
        VerifierKey key = of(name, Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(KeyName.written(key.id))) {
            throw new NoteException("The verifier key of " + name + " says that its id is " + parts[1]
                    + ", its name and bytes give " + KeyName.written(key.id));
        }
        return key;
    }

    static VerifierKey of(String name, byte[] bytes) throws NoteException {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, X509_PREFIX.length, bytes.length);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerifierKey(name, bytes.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new NoteException("The verifier key of " + name + " is no point of the curve: " + e.getMessage());
        }
    }

    static byte[] decoded(String base64) throws NoteException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like a text that isn't written as base64 is.
        }
        throw new NoteException("Not base64: \"" + base64 + "\"");
    }

    public String name() {
        return name;
    }

    /** The first four bytes of a hash over name and key, by which a signature says whose it is. */
    public int id() {
        return id;
    }

    /** Whether this key signed the text. */
    public boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        byte[] typed = new byte[KEY_LENGTH + 1];
        typed[0] = KeyName.ED25519;
        System.arraycopy(bytes, 0, typed, 1, KEY_LENGTH);
        return name + "+" + KeyName.written(id) + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
