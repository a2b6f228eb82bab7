package org.steelfactory.ledger.chain.offline;

import java.util.Optional;
import org.steelfactory.ledger.chain.Verification;

/**
 * What verifying a whole ledger found.
 *
 * @param verification entries and faults
 * @param root of the tree over all entries; empty where some are missing
 * @param checkpoints how many checkpoints were held against the tree
 * @param proven how many entries, from the first on, are those that a checkpoint was signed for
 */
public record LedgerReport(Verification verification, Optional<byte[]> root, long checkpoints, long proven) {}
