package org.steelfactory.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted, slow hashes of passwords: PBKDF2-HMAC-SHA512 (RFC 8018) with at least the 210,000 iterations that the OWASP
 * Password Storage Cheat Sheet asks for, written in the PHC string format {@code $pbkdf2-sha512$i=220000$salt$hash}.
 *
 * <p>Passwords are compared in Unicode form NFKC, as NIST SP 800-63B recommends, so that the same password typed on
 * another keyboard is the same password.
 */
final class PasswordHasher {

    static final int ITERATIONS = 220_000;

    /** Longest input that is looked at, in UTF-16 units; anything longer is wrong without being processed. */
    static final int MAX_INPUT = 1_024;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final Pattern PHC =
            Pattern.compile("\\$pbkdf2-sha512\\$i=(\\d{1,9})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final int iterations;
    private final String nobodys;

    PasswordHasher() {
        this(ITERATIONS);
    }

    /** With another cost than today's, as older hashes have. */
    PasswordHasher(int iterations) {
        this.iterations = iterations;
        this.nobodys = phc(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    String hash(String password) {
        byte[] salt = randomBytes(SALT_BYTES);
        return phc(salt, derive(normalised(password), salt, iterations, HASH_BYTES));
    }

    /** Takes as long for a wrong password as for the right one. */
    boolean matches(String password, String stored) {
        Matcher phc = parse(stored);
        byte[] expected = Base64.getDecoder().decode(phc.group(3));
        boolean readable = password.length() <= MAX_INPUT;
        byte[] actual = derive(
                readable ? normalised(password) : "",
                Base64.getDecoder().decode(phc.group(2)),
                Integer.parseInt(phc.group(1)),
                expected.length);
        return MessageDigest.isEqual(expected, actual) && readable;
    }

    /** Spends the time of {@link #matches} where there is no account to compare with. */
    void matchesNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether the hash is weaker than those made today and should be made anew while the password is at hand. */
    boolean outdated(String stored) {
        return Integer.parseInt(parse(stored).group(1)) < iterations;
    }

    private String phc(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha512$i=" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Matcher parse(String stored) {
        Matcher matcher = PHC.matcher(stored);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A stored password hash isn't in the format $pbkdf2-sha512$i=…");
        }
        return matcher;
    }

    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 8 has PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
