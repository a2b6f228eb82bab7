package org.steelfactory.web.maintenance;

/** What is said about a work order. */
public record WorkCommentRequest(String comment) {}
