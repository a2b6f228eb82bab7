package org.steelfactory.history;

/**
 * A process instance and what it did.
 *
 * @param proof {@code null} while it runs
 */
public record ProcessDetail(ProcessInstance instance, ProcessContent content, SnapshotProof proof) {}
