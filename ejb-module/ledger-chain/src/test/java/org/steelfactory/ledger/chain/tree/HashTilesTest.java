package org.steelfactory.ledger.chain.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.steelfactory.ledger.chain.MerkleFrontier;

class HashTilesTest {

    /** Pieces as the database keeps them. */
    private static final class Kept implements HashTiles.Store {

        private final SortedMap<Long, byte[]>[] levels = levels();
        private int rows;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static SortedMap<Long, byte[]>[] levels() {
            SortedMap[] maps = new SortedMap[8];
            Arrays.setAll(maps, i -> new TreeMap<Long, byte[]>());
            return maps;
        }

        void write(HashTiles.Piece piece) {
            byte[] before = levels[piece.level() / HashTiles.HEIGHT].put(piece.first(), piece.hashes());
            assertThat(before).as("what is written stays").isNull();
            rows++;
        }

        @Override
        public byte[][] tile(int level, long first) {
            List<byte[]> hashes = new ArrayList<>();
            levels[level / HashTiles.HEIGHT]
                    .subMap(first, first + HashTiles.WIDTH)
                    .values()
                    .forEach(piece -> {
                        for (int i = 0; i < piece.length; i += TreeHash.LENGTH) {
                            hashes.add(Arrays.copyOfRange(piece, i, i + TreeHash.LENGTH));
                        }
                    });
            return hashes.toArray(byte[][]::new);
        }
    }

    @Test
    void keepsTheSameTreeHoweverItGrows() {
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            Kept kept = new Kept();
            List<byte[]> leaves = MerkleTreeTest.leaves(66_000);
            MerkleFrontier frontier = new MerkleFrontier();
            int size = 0;
            while (size < leaves.size()) {
                int count = Math.min(1 + random.nextInt(round == 0 ? 900 : 9_000), leaves.size() - size);
                List<byte[]> more = leaves.subList(size, size + count);
                new HashTiles(kept).append(size, more).forEach(kept::write);
                more.forEach(frontier::add);
                size += count;
                assertThat(new MerkleTree(new HashTiles(kept), size).root()).isEqualTo(frontier.rootHash());
            }
            MerkleTree tree = new MerkleTree(new HashTiles(kept), size);
            for (int i = 0; i < 200; i++) {
                long at = 1 + random.nextInt(size);
                InclusionProof proof = tree.inclusion(random.nextInt((int) at), at);
                assertThat(new ProofCheck().proves(proof, tree.root(at))).isTrue();
            }
        }
    }

    @Test
    void growsOneByOneIntoOneRowForEachLeafAndOneForEachWholeTile() {
        Kept kept = new Kept();
        List<byte[]> leaves = MerkleTreeTest.leaves(513);

        for (int i = 0; i < leaves.size(); i++) {
            new HashTiles(kept).append(i, List.of(leaves.get(i))).forEach(kept::write);
        }

        assertThat(kept.rows).isEqualTo(513 + 2);
    }

    @Test
    void saysWhatIsMissing() {
        Kept kept = new Kept();

        assertThatIllegalStateException()
                .isThrownBy(() -> new HashTiles(kept).append(255, MerkleTreeTest.leaves(1)))
                .withMessageContaining("has 0 hashes, it should have 255");
        assertThatIllegalStateException()
                .isThrownBy(() -> new HashTiles(kept).node(3, 2))
                .withMessageContaining("has 0 hashes, wanted are 24");
    }
}
