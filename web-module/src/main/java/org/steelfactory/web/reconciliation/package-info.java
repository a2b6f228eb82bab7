/** Screen and REST of comparisons between database, ledger and document store. */
package org.steelfactory.web.reconciliation;
