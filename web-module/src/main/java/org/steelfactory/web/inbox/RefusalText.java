package org.steelfactory.web.inbox;

import java.util.Locale;
import java.util.stream.Collectors;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/** Why something was refused, in one line. */
final class RefusalText {

    private RefusalText() {}

    static String of(BusinessException refusal, Locale language) {
        if (refusal instanceof InvalidInputException invalid
                && !invalid.errors().isEmpty()) {
            return invalid.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
        }
        return refusal.text(language);
    }
}
