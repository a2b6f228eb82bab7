package org.steelfactory.production.imports;

/**
 * What the rows of a file came to.
 *
 * @param rows data rows, blank ones not counted; the sum of the next three
 * @param accepted added, or, by a dry run, such as would be
 * @param duplicates recorded already with the same figures
 * @param errorsTotal what is wrong with the rejected rows; a row can have several
 */
public record ImportCounts(long rows, long accepted, long rejected, long duplicates, long errorsTotal) {}
