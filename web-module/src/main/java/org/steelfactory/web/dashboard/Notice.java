package org.steelfactory.web.dashboard;

/**
 * One part of the strip that tells what has to be looked at.
 *
 * @param kind {@code no} (wrong), {@code wa} (due), or empty for what is as it should be
 * @param link where to look at it; {@code null} where there is no page for it
 */
public record Notice(String icon, String kind, String title, String text, String link) {}
