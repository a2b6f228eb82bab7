package org.steelfactory.web.inbox;

import java.util.HashMap;
import java.util.Map;

/** Details of how a task is completed, of which most requests give only a few. */
final class AnswerDetails {

    private AnswerDetails() {}

    /** @param namesAndValues each name followed by its value; {@code null} values aren't given */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> details = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                details.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return details;
    }
}
