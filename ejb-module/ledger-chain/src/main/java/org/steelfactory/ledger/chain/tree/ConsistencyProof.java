package org.steelfactory.ledger.chain.tree;

import java.util.List;

/**
 * That a tree begins with all leaves of an earlier one, RFC 6962, section 2.1.2.
 *
 * @param from leaves of the earlier tree, at least 1
 * @param to leaves of the later one
 * @param path the hashes that both roots can be made of
 */
public record ConsistencyProof(long from, long to, List<byte[]> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }
}
