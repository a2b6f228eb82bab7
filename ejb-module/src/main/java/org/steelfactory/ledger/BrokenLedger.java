package org.steelfactory.ledger;

import org.steelfactory.ledger.chain.LedgerFault;

/**
 * Fired as a CDI event when a verification of the ledger has found faults.
 *
 * @param first the first of them
 */
public record BrokenLedger(LedgerFault first) {}
