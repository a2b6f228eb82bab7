package org.steelfactory.history;

import java.time.Instant;

/**
 * A variable of a process instance.
 *
 * @param type as the engine names it, such as {@code long}
 * @param value its last value as text; {@code null} where it has none
 * @param setAt when it was first set
 */
public record ProcessVariable(String name, String type, String value, Instant setAt) {}
