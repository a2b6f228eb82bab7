package org.steelfactory.web.alert;

/**
 * Whom an alert is given to.
 *
 * @param assignee user name; {@code null} for nobody in particular
 * @param comment may be left out
 */
public record AlertAssigneeRequest(String assignee, String comment) {}
