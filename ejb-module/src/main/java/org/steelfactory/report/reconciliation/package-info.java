/**
 * Compares field by field what the SQL database, the ledger and the document store hold of the same things, and writes
 * again what the document store has lost.
 */
package org.steelfactory.report.reconciliation;
