package org.steelfactory.ledger.chain.tree;

/** Where a tree's perfect subtrees are looked up. */
@FunctionalInterface
public interface NodeReader {

    /**
     * The hash of the perfect subtree over leaves {@code index · 2^level} to {@code (index + 1) · 2^level − 1}.
     *
     * @throws IllegalStateException when it isn't there
     */
    byte[] node(int level, long index);
}
