package org.steelfactory.web.alert;

/** A comment on an alert. */
public record AlertCommentRequest(String comment) {}
