package org.steelfactory.ledger.chain.tree;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a proof proves, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. A proof alone proves nothing: the
 * roots have to come from signed checkpoints.
 */
public final class ProofCheck {

    private final TreeHash hash = TreeHash.of();

    /** The root of the tree that the proof is about; empty where it can be no proof. */
    public Optional<byte[]> rootOf(InclusionProof proof) {
        if (proof.index() < 0 || proof.index() >= proof.size()) {
            return Optional.empty();
        }
        long node = proof.index();
        long last = proof.size() - 1;
        byte[] root = proof.leafHash();
        for (byte[] beside : proof.path()) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                root = hash.node(beside, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = hash.node(root, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    /** Whether the proof leads to this root. */
    public boolean proves(InclusionProof proof, byte[] root) {
        return rootOf(proof).filter(found -> Arrays.equals(found, root)).isPresent();
    }

    /** Whether the tree of the later root begins with the tree of the earlier one. */
    public boolean proves(ConsistencyProof proof, byte[] earlierRoot, byte[] laterRoot) {
        if (proof.from() < 1 || proof.from() > proof.to()) {
            return false;
        }
        if (proof.from() == proof.to()) {
            return proof.path().isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        List<byte[]> path = proof.path();
        if (path.isEmpty()) {
            return false;
        }
        long node = proof.from() - 1;
        long last = proof.to() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Iterator<byte[]> rest = path.iterator();
        // A tree of a power of two leaves is a subtree of the later one; whoever verifies knows its root.
        byte[] earlier = Long.bitCount(proof.from()) == 1 ? earlierRoot : rest.next();
        byte[] later = earlier;
        while (rest.hasNext()) {
            byte[] beside = rest.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = hash.node(beside, earlier);
                later = hash.node(beside, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                later = hash.node(later, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(earlier, earlierRoot) && Arrays.equals(later, laterRoot);
    }
}
