package org.steelfactory.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a new password must be, after NIST SP 800-63B: long enough, any character, no rules of composition, but not what
 * everybody tries first.
 */
public final class PasswordPolicy {

    /** Code points after normalisation, both ends included. */
    public static final int MIN_LENGTH = 12;

    public static final int MAX_LENGTH = 128;

    /** Tried first by everybody who guesses; the short ones are told apart from the merely short. */
    private static final Set<String> OBVIOUS = Set.of(
            "admin",
            "admin123",
            "admin1234",
            "password",
            "password123",
            "admin123admin",
            "adminadmin123",
            "administrator",
            "administrator1",
            "changeme12345",
            "letmeinletmein",
            "password12345",
            "password123456",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "123123123123",
            "qwertyuiop123",
            "qwertyuiop[]",
            "qwertzuiop123",
            "steelfactory",
            "steelfactory1",
            "steelfactory123",
            "steel-factory",
            "welcome12345",
            "welcomewelcome");

    private PasswordPolicy() {}

    /**
     * @param field the field that a refusal names
     * @param username the account's name, which its password may not be
     * @throws InvalidInputException TOO_SHORT, TOO_LONG, TOO_COMMON or IS_USER_NAME
     */
    public static void check(String field, String password, String username) {
        if (password.length() > PasswordHasher.MAX_INPUT) {
            throw tooLong(field);
        }
        String normalised = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = normalised.codePointCount(0, normalised.length());
        String plain = normalised.toLowerCase(Locale.ROOT);
        if (plain.equals(username)) {
            throw new InvalidInputException(field, "IS_USER_NAME", "The password can't be the user name.");
        }
        if (OBVIOUS.contains(plain) || plain.codePoints().distinct().count() == 1) {
            throw new InvalidInputException(field, "TOO_COMMON", "This password is among the first that are guessed.");
        }
        if (length < MIN_LENGTH) {
            throw new InvalidInputException(
                    field, "TOO_SHORT", "A password has at least " + MIN_LENGTH + " characters; a sentence is fine.");
        }
        if (length > MAX_LENGTH) {
            throw tooLong(field);
        }
    }

    private static InvalidInputException tooLong(String field) {
        return new InvalidInputException(field, "TOO_LONG", "A password has at most " + MAX_LENGTH + " characters.");
    }
}
