package org.steelfactory.notification;

import java.time.Instant;
import java.util.regex.Pattern;
import org.steelfactory.shared.InvalidInputException;

/**
 * Where a user wants e-mail.
 *
 * @param confirmedAt when its owner sent the code back; {@code null} while that is waited for
 */
public record MailAddress(String address, Instant confirmedAt) {

    static final int MAX_LENGTH = 254;

    /**
     * What practically every address looks like (HTML's own rule for {@code type=email}), in ASCII and with a domain of
     * at least two parts: nothing of it can end a header or add a second receiver.
     */
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final int MAX_LOCAL_PART = 64;

    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** @throws InvalidInputException when it can't be an address */
    static String checked(String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            throw new InvalidInputException("address", "REQUIRED", "An e-mail address is needed.");
        }
        boolean sound = address.length() <= MAX_LENGTH
                && address.indexOf('@') <= MAX_LOCAL_PART
                && SHAPE.matcher(address).matches();
        if (!sound) {
            throw new InvalidInputException(
                    "address", "NOT_AN_ADDRESS", "An e-mail address looks like name@example.com.");
        }
        return address;
    }
}
