package org.steelfactory.ledger.laboratory;

/**
 * What somebody wants to do to the copy.
 *
 * @param target what an {@link TamperingKind#UPDATE} changes; the other ways leave no choice
 * @param index of the entry that it begins at
 */
public record Tampering(TamperingKind kind, TamperingTarget target, long index) {}
