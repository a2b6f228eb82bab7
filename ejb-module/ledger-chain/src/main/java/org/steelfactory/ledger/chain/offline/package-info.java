/**
 * Verification of a whole ledger by somebody who believes nothing of it: from an export or from the database, in constant
 * memory and on all processors.
 */
package org.steelfactory.ledger.chain.offline;
