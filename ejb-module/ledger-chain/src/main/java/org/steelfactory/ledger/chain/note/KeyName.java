package org.steelfactory.ledger.chain.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What all texts about a key of signed notes share: its name, its id, the byte that says it is Ed25519. */
final class KeyName {

    /** The signature type of plain Ed25519. */
    static final byte ED25519 = 0x01;

    private KeyName() {}

    /** @throws NoteException when no key may be called so */
    static String required(String name) throws NoteException {
        if (name.isEmpty()
                || name.codePoints().anyMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point))
                || name.contains("+")) {
            throw new NoteException("A key's name isn't empty and has neither spaces nor plus signs: \"" + name + "\"");
        }
        return name;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
    static int id(String name, byte[] publicKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            sha256.update(ED25519);
            return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Eight lower-case hexadecimal digits. */
    static String written(int id) {
        return HexFormat.of().toHexDigits(id);
    }
}
