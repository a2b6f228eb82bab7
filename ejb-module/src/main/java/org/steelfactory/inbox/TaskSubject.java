package org.steelfactory.inbox;

import java.time.Instant;
import org.steelfactory.rules.severity.Severity;

/**
 * What a new task is about, as its room tells it.
 *
 * @param machineId {@code null} where it is about none
 * @param title at most {@value #MAX_TITLE} characters
 * @param dueAt until when it should be completed; {@code null} where no time is set
 * @param assignee user name of whom it is for; {@code null} for anyone of the candidates
 */
public record TaskSubject(Long machineId, String title, Severity severity, Instant dueAt, String assignee) {

    static final int MAX_TITLE = 500;

    public TaskSubject {
        title = title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE - 1) + "…";
    }
}
