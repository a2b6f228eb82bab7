package org.steelfactory.ledger.chain;

/**
 * One thing that is wrong with the ledger.
 *
 * @param index the entry that it concerns
 * @param code what is wrong
 * @param detail the same in words, with what was found and what was expected
 */
public record LedgerFault(long index, FaultCode code, String detail) {}
