package org.steelfactory.web.alert;

/**
 * What is said when an alert is acknowledged, resolved or dismissed.
 *
 * @param comment may be left out
 * @param reason why it is dismissed; not looked at otherwise
 */
public record AlertDeedRequest(String comment, String reason) {}
