package org.steelfactory.production.imports;

/**
 * A row whose given OEE isn't what its figures come to. It is taken all the same; ours is stored.
 *
 * @param given the file's OEE, {@code null} where it isn't a number
 * @param calculated ours, {@code null} where the row's figures give none
 */
public record OeeDifference(long row, Double given, Double calculated) {}
