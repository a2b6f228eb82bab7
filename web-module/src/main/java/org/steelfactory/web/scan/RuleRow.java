package org.steelfactory.web.scan;

/**
 * A rule that was asked about a record.
 *
 * @param value what was compared
 * @param threshold what it was compared with
 * @param holds whether the condition is true
 * @param leadsTo what follows from it
 */
public record RuleRow(String condition, String value, String threshold, boolean holds, String leadsTo) {}
