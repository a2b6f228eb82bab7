package org.steelfactory.ledger.chain.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A private key of signed notes with its public half. It is kept as two lines: {@code PRIVATE+KEY+name+id+base64}, as
 * Go's note package writes it, and the {@link VerifierKey}, because Java can't tell the public half from the private one.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";

    /** What stands before the 32 bytes of an Ed25519 key in its PKCS #8 form (RFC 8410). */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final int KEY_LENGTH = 32;

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, byte[] seed, PrivateKey key) {
        this.verifier = verifier;
        this.seed = seed;
        this.key = key;
    }

    /** Makes a new key. */
    public static SigningKey generate(String name) throws NoteException {
        KeyName.required(name);
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            VerifierKey verifier =
                    VerifierKey.of(name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
            return new SigningKey(verifier, seed, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and newer have Ed25519", e);
        }
    }

    /** @throws NoteException when it isn't two lines as {@link #written} gives, or its halves don't belong together */
    public static SigningKey parse(String text) throws NoteException {
        String[] lines = text.strip().split("\\R");
        if (lines.length != 2 || !lines[0].startsWith(PRIVATE)) {
            throw new NoteException("A signing key is two lines, the first one begins with " + PRIVATE);
        }
        VerifierKey verifier = VerifierKey.parse(lines[1]);
        String head = PRIVATE + verifier.name() + "+" + KeyName.written(verifier.id()) + "+";
        if (!lines[0].startsWith(head)) {
            throw new NoteException("The two lines of the signing key don't belong together");
        }
        byte[] typed = VerifierKey.decoded(lines[0].substring(head.length()));
        if (typed.length != KEY_LENGTH + 1 || typed[0] != KeyName.ED25519) {
            throw new NoteException("The signing key of " + verifier.name() + " is no Ed25519 key");
        }
        SigningKey key = of(verifier, Arrays.copyOfRange(typed, 1, typed.length));
        if (!verifier.verifies("", key.signature(""))) {
            throw new NoteException("The two lines of the signing key don't belong together");
        }
        return key;
    }

    private static SigningKey of(VerifierKey verifier, byte[] seed) throws NoteException {
        byte[] encoded = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + seed.length);
        System.arraycopy(seed, 0, encoded, PKCS8_PREFIX.length, seed.length);
        try {
            return new SigningKey(
                    verifier,
                    seed,
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new NoteException("The signing key of " + verifier.name() + " can't be used: " + e.getMessage());
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The signature line's content: key id and signature. */
    byte[] sign(String text) {
        byte[] signature = signature(text);
        return ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(verifier.id())
                .put(signature)
                .array();
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key of " + verifier.name() + " can't sign", e);
        }
    }

    /** As {@link #parse} reads it: a secret. */
    public String written() {
        byte[] typed = new byte[KEY_LENGTH + 1];
        typed[0] = KeyName.ED25519;
        System.arraycopy(seed, 0, typed, 1, KEY_LENGTH);
        return PRIVATE + verifier.name() + "+" + KeyName.written(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n" + verifier + "\n";
    }

    /** Never the secret half. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
