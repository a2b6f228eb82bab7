package org.steelfactory.history;

import java.time.Instant;

/**
 * What somebody said.
 *
 * @param activity id of the step that it was said at; {@code null} where it is about the whole
 * @param by user name
 */
public record ProcessComment(String activity, String by, Instant at, String text) {}
