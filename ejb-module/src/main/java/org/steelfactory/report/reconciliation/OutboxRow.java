package org.steelfactory.report.reconciliation;

/**
 * A row of the outbox.
 *
 * @param document as text
 * @param delivered whether the document store has acknowledged it
 */
record OutboxRow(long id, String document, boolean delivered) {}
