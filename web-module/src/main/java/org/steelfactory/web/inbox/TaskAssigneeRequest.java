package org.steelfactory.web.inbox;

/**
 * Whom a task is given to.
 *
 * @param assignee user name; {@code null} gives it back to all of its candidates
 */
public record TaskAssigneeRequest(String assignee) {}
