package org.steelfactory.ledger.chain.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a Merkle tree, made from its perfect subtrees: RFC 6962, sections 2.1 to 2.1.2. Each takes as many
 * of them as the tree has levels, more or less. The root at an earlier size can be told as well as the latest.
 */
public final class MerkleTree {

    private final NodeReader nodes;
    private final long size;
    private final TreeHash hash = TreeHash.of();

    /**
     * @param nodes all perfect subtrees of at least {@code size} leaves
     * @param size leaves in the tree
     */
    public MerkleTree(NodeReader nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves");
        }
        this.nodes = nodes;
        this.size = size;
    }

    public byte[] root() {
        return root(size);
    }

    /** The root when the tree had so many leaves. */
    public byte[] root(long atSize) {
        requireSize(atSize, 0);
        return atSize == 0 ? hash.empty() : subtree(0, atSize);
    }

    /**
     * That a leaf is in the tree as it was at a size.
     *
     * @throws IllegalArgumentException when the tree has no such leaf or never had this size
     */
    public InclusionProof inclusion(long index, long atSize) {
        requireSize(atSize, 1);
        if (index < 0 || index >= atSize) {
            throw new IllegalArgumentException("A tree of " + atSize + " leaves has no leaf " + index);
        }
        List<byte[]> path = new ArrayList<>();
        addPath(path, index, 0, atSize);
        return new InclusionProof(index, atSize, nodes.node(0, index), path);
    }

    /**
     * That the tree at a later size begins with the tree at an earlier one.
     *
     * @throws IllegalArgumentException when it never had one of these sizes, or they come in the wrong order
     */
    public ConsistencyProof consistency(long from, long to) {
        requireSize(to, 1);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("The earlier size is 1 to " + to + ", not " + from);
        }
        List<byte[]> path = new ArrayList<>();
        addSubproof(path, from, 0, to, true);
        return new ConsistencyProof(from, to, path);
    }

    private void addPath(List<byte[]> path, long index, long start, long count) {
        if (count == 1) {
            return;
        }
        long left = leftOf(count);
        if (index < left) {
            addPath(path, index, start, left);
            path.add(subtree(start + left, count - left));
        } else {
            addPath(path, index - left, start + left, count - left);
            path.add(subtree(start, left));
        }
    }

    /** @param known whether the earlier tree's root over just these leaves is known to whoever verifies */
    private void addSubproof(List<byte[]> path, long from, long start, long count, boolean known) {
        if (from == count) {
            if (!known) {
                path.add(subtree(start, count));
            }
            return;
        }
        long left = leftOf(count);
        if (from <= left) {
            addSubproof(path, from, start, left, known);
            path.add(subtree(start + left, count - left));
        } else {
            addSubproof(path, from - left, start + left, count - left, false);
            path.add(subtree(start, left));
        }
    }

    private byte[] subtree(long start, long count) {
        if (Long.bitCount(count) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(count), start / count);
        }
        long left = leftOf(count);
        return hash.node(subtree(start, left), subtree(start + left, count - left));
    }

    /** The largest power of two below it: so many leaves are in the left subtree. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void requireSize(long atSize, long least) {
        if (atSize < least || atSize > size) {
            throw new IllegalArgumentException("The tree's size is " + least + " to " + size + ", not " + atSize);
        }
    }
}
