package org.steelfactory.shared.migration;

/**
 * How far the database itself keeps the application from changing the ledger.
 *
 * @param complete whether the application's database user was refused UPDATE and DELETE on it
 * @param reason what is missing and how to mend it; empty when complete
 */
public record LedgerProtection(boolean complete, String reason) {}
