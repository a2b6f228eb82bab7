package org.steelfactory.ledger.chain.tree;

import java.util.List;

/**
 * That a leaf is in a tree, RFC 6962, section 2.1.1.
 *
 * @param index the leaf, from 0
 * @param size leaves in the tree
 * @param leafHash of the leaf
 * @param path the hashes beside the way from the leaf to the root, the lowest first
 */
public record InclusionProof(long index, long size, byte[] leafHash, List<byte[]> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }
}
