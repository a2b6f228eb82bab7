package org.steelfactory.report.reconciliation;

/**
 * Where the same thing is held, in the order in which stores are believed where as many say one thing as another: a change
 * of the ledger shows by itself, while rows and documents can be written over.
 */
public enum Store {
    /** The entry's data, as it was hashed. */
    LEDGER,
    /** The business row. */
    SQL,
    /** The row that carries the document to the document store, and stays when it has. */
    OUTBOX,
    MONGO
}
