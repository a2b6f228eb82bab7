package org.steelfactory.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.steelfactory.access.CurrentUser;

/**
 * What a user name may look like. Plain letters, digits and a little punctuation only, always lower case: names go into
 * logs, headers and ledger entries, and no two of them may look alike on a screen.
 */
final class Username {

    static final int MAX_LENGTH = 64;

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");

    /** Names that records carry where no user acted. */
    private static final Set<String> RESERVED = Set.of(CurrentUser.SYSTEM, "anonymous");

    private Username() {}

    /** The name as it is stored and compared; empty when what was typed can't be a user name at all. */
    static Optional<String> normalised(String typed) {
        if (typed == null || typed.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Optional.of(name).filter(Username::allowed);
    }

    private static boolean allowed(String name) {
        return VALID.matcher(name).matches() && !RESERVED.contains(name);
    }
}
