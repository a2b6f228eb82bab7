package org.steelfactory.inbox;

/**
 * How somebody completes a task.
 *
 * @param outcome what is decided; {@code null} where the task knows only one
 * @param comment in the words of who completes it; {@code null} or blank for none
 */
public record TaskAnswer(String outcome, String comment) {}
