package org.steelfactory.web.notification;

/** How many notifications are unread, or were until just now. */
public record UnreadView(long unread) {}
