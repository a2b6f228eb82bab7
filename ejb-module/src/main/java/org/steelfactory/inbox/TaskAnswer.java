package org.steelfactory.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * How somebody completes a task.
 *
 * @param outcome what is decided; {@code null} where the task knows only one
 * @param comment in the words of who completes it; {@code null} or blank for none
 * @param details what completing some tasks takes besides, by the names that {@link TaskDesk#details} tells: texts, whole
 *     numbers and moments; none of them is {@code null}
 */
public record TaskAnswer(String outcome, String comment, Map<String, Object> details) {

    public TaskAnswer {
        details = Map.copyOf(details);
    }

    public TaskAnswer(String outcome, String comment) {
        this(outcome, comment, Map.of());
    }

    /** {@code null} where it isn't given. */
    public String text(String name) {
        return (String) details.get(name);
    }

    /** {@code null} where it isn't given. */
    public Integer number(String name) {
        return (Integer) details.get(name);
    }

    /** {@code null} where it isn't given. */
    public Instant moment(String name) {
        return (Instant) details.get(name);
    }
}
