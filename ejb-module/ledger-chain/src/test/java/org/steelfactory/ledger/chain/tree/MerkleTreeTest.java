package org.steelfactory.ledger.chain.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.ledger.chain.MerkleFrontier;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves that the reference implementation of RFC 6962 is tested with. */
    private static final List<byte[]> REFERENCE = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .map(TreeHash.of()::leaf)
            .toList();

    private static final String N01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String N23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String N03 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private static final String N47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String L0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String L1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String L4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";

    private final ProofCheck check = new ProofCheck();

    @ParameterizedTest(name = "leaf {0} of {1}")
    @CsvSource({
        "0, 1, ''",
        "0, 8, " + L1 + " " + N23 + " " + N47,
        "5, 8, " + L4 + " " + N67 + " " + N03,
        "2, 3, " + N01,
        "1, 5, " + L0 + " " + N23 + " " + L4
    })
    void givesTheReferencesInclusionPaths(long index, long size, String path) {
        InclusionProof proof = tree(REFERENCE).inclusion(index, size);

        assertThat(written(proof.path())).isEqualTo(path);
        assertThat(check.proves(proof, tree(REFERENCE).root(size))).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1, 1, ''",
        "1, 8, " + L1 + " " + N23 + " " + N47,
        "6, 8, " + N45 + " " + N67 + " " + N03,
        "2, 5, " + N23 + " " + L4
    })
    void givesTheReferencesConsistencyPaths(long from, long to, String path) {
        ConsistencyProof proof = tree(REFERENCE).consistency(from, to);

        assertThat(written(proof.path())).isEqualTo(path);
        assertThat(check.proves(
                        proof, tree(REFERENCE).root(from), tree(REFERENCE).root(to)))
                .isTrue();
    }

    @Test
    void rootsAreThoseOfTheFrontierAtEverySize() {
        List<byte[]> leaves = leaves(70);
        MerkleTree tree = tree(leaves);
        MerkleFrontier frontier = new MerkleFrontier();

        assertThat(tree.root(0)).isEqualTo(frontier.rootHash());
        for (int size = 1; size <= leaves.size(); size++) {
            frontier.add(leaves.get(size - 1));
            assertThat(tree.root(size)).isEqualTo(frontier.rootHash());
        }
    }

    @Test
    void everyProofOfASmallTreeProvesAndNothingElseDoes() {
        List<byte[]> leaves = leaves(20);
        MerkleTree tree = tree(leaves);
        byte[] foreign = TreeHash.of().leaf(new byte[] {1, 2, 3});
        for (int size = 1; size <= leaves.size(); size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertThat(check.proves(proof, root)).isTrue();
                assertThat(check.proves(new InclusionProof(index, size, foreign, proof.path()), root))
                        .isFalse();
                assertThat(check.proves(longer(proof, foreign), root)).isFalse();
                if (size > 1) {
                    assertThat(check.proves(
                                    new InclusionProof((index + 1) % size, size, proof.leafHash(), proof.path()), root))
                            .isFalse();
                    assertThat(check.proves(shorter(proof), root)).isFalse();
                }
            }
            for (int from = 1; from <= size; from++) {
                ConsistencyProof proof = tree.consistency(from, size);
                assertThat(check.proves(proof, tree.root(from), root)).isTrue();
                assertThat(check.proves(proof, foreign, root)).isFalse();
                assertThat(check.proves(proof, tree.root(from), foreign)).isFalse();
            }
        }
    }

    /** Ten thousand questions, one in ten of them wrong in some way; each of those is refused, no other. */
    @Test
    void refusesEveryInvalidOfTenThousandRandomOperations() {
        Random random = new Random(6962);
        List<byte[]> leaves = leaves(600);
        MerkleTree tree = tree(leaves);
        for (int i = 0; i < 10_000; i++) {
            long to = 1 + random.nextInt(leaves.size());
            long from = 1 + random.nextInt((int) to);
            boolean valid = random.nextInt(10) > 0;
            if (random.nextBoolean()) {
                InclusionProof proof = tree.inclusion(from - 1, to);
                assertThat(check.proves(valid ? proof : damaged(proof, random), tree.root(to)))
                        .isEqualTo(valid);
            } else {
                ConsistencyProof proof = tree.consistency(from, to);
                byte[] earlier = tree.root(from);
                assertThat(
                                valid
                                        ? check.proves(proof, earlier, tree.root(to))
                                        : check.proves(proof, flipped(earlier, random), tree.root(to))
                                                || check.proves(damaged(proof, random), earlier, tree.root(to)))
                        .isEqualTo(valid);
            }
        }
    }

    @Test
    void refusesWhatTheTreeNeverWas() {
        MerkleTree tree = tree(REFERENCE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.inclusion(8, 8))
                .withMessageContaining("no leaf 8");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(8, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(9));
    }

    private static InclusionProof damaged(InclusionProof proof, Random random) {
        return new InclusionProof(proof.index(), proof.size(), flipped(proof.leafHash(), random), proof.path());
    }

    private static ConsistencyProof damaged(ConsistencyProof proof, Random random) {
        List<byte[]> path = new ArrayList<>(proof.path());
        if (path.isEmpty()) {
            path.add(TreeHash.of().empty());
        } else {
            int place = random.nextInt(path.size());
            path.set(place, flipped(path.get(place), random));
        }
        return new ConsistencyProof(proof.from(), proof.to(), path);
    }

    private static byte[] flipped(byte[] hash, Random random) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static InclusionProof longer(InclusionProof proof, byte[] more) {
        List<byte[]> path = new ArrayList<>(proof.path());
        path.add(more);
        return new InclusionProof(proof.index(), proof.size(), proof.leafHash(), path);
    }

    private static InclusionProof shorter(InclusionProof proof) {
        return new InclusionProof(
                proof.index(),
                proof.size(),
                proof.leafHash(),
                proof.path().subList(1, proof.path().size()));
    }

    static List<byte[]> leaves(int count) {
        TreeHash hash = TreeHash.of();
        return IntStream.range(0, count)
                .mapToObj(i -> hash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        TreeHash hash = TreeHash.of();
        NodeReader nodes =
                (level, index) -> hash.perfect(leaves.subList((int) (index << level), (int) (index + 1 << level))
                        .toArray(byte[][]::new));
        return new MerkleTree(nodes, leaves.size());
    }

    private static String written(List<byte[]> path) {
        return String.join(" ", path.stream().map(HEX::formatHex).toList());
    }
}
