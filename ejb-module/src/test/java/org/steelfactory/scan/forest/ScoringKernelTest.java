package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelfactory.scan.forest.ForestFixture.CLOCK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel against the reference walk: the sums must be the same to the last bit. */
class ScoringKernelTest {

    record Case(int columns, int rows, int trees, int sampleSize, long seed) {}

    static Stream<Case> cases() {
        Random random = new Random(2026);
        Stream<Case> fixed = Stream.of(
                new Case(1, 1, 1, 256, 1),
                new Case(1, 2, 3, 256, 2),
                new Case(3, 5, 4, 2, 3),
                new Case(4, 5000, 100, 256, 4),
                new Case(8, 5000, 101, 256, 5),
                new Case(64, 3000, 50, 256, 6),
                new Case(300, 300, 10, 256, 7),
                new Case(2, 3000, 7, 4096, 8));
        Stream<Case> drawn = IntStream.range(0, 60)
                .mapToObj(i -> new Case(
                        1 + random.nextInt(i % 5 == 0 ? 64 : 8),
                        1 + random.nextInt(i % 3 == 0 ? 30 : 1500),
                        1 + random.nextInt(40),
                        2 + random.nextInt(i % 4 == 0 ? 1500 : 256),
                        random.nextLong()));
        return Stream.concat(fixed, drawn);
    }

    static Stream<Case> casesOfLowTrees() {
        return cases().filter(given -> HeapKernel.fits(forest(given)));
    }

    @ParameterizedTest
    @MethodSource("casesOfLowTrees")
    void theHeapSumsAsTheWalkDoes(Case given) {
        Forest forest = forest(given);

        assertThat(sums(new HeapKernel(forest), forest, given)).isEqualTo(walk(forest, given));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMasksSumAsTheWalkDoes(Case given) {
        Forest forest = forest(given);

        assertThat(sums(new MaskKernel(forest), forest, given)).isEqualTo(walk(forest, given));
    }

    @Test
    void treesOfMoreThan128LeavesAreWalkedBesideThoseThatAreNot() {
        double[] values = new Random(9).doubles(3000).toArray();
        List<Tree> trees = new ArrayList<>(trees(ForestFixture.rows(1, values), 256, 20));
        long large = trees.stream()
                .filter(tree -> tree.leaves() > MaskTree.MAX_LEAVES)
                .count();
        trees.add(full(8, 0));
        Forest forest = new Forest(1, 256, trees);

        assertThat(large).isLessThan(20);
        double[] masks = new double[3000];
        double[] walk = new double[3000];
        new MaskKernel(forest).sumPaths(values, 7, 2990, masks);
        new WalkKernel(forest).sumPaths(values, 7, 2990, walk);
        assertThat(masks).isEqualTo(walk);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 399, 400, 5000, 20_000})
    void whicheverKernelIsChosenTheScoresAreThoseOfTheWalk(int rows) {
        Case given = new Case(4, 20_000, 100, 256, 3);
        IsolationForestModel model = new IsolationForestTrainer(100, 256, 0, 1, 3, CLOCK).train(data(given));
        double[] some = Arrays.copyOf(data(given).values(), rows * 4);
        double[] walk = new double[rows];
        new WalkKernel(model.forest()).sumPaths(some, 0, rows, walk);

        double[] scores = ForestFixture.scores(model, some);
        double[] again = ForestFixture.scores(model, some);

        double average = model.forest().averagePaths();
        assertThat(scores)
                .isEqualTo(Arrays.stream(walk)
                        .map(sum -> AnomalyScore.of(sum, average))
                        .toArray());
        assertThat(again).isEqualTo(scores);
    }

    @Test
    void theKernelGrowsWithTheRowsScored() {
        ScoringKernels kernels = new ScoringKernels(forest(new Case(4, 500, 10, 256, 1)));

        assertThat(kernels.choose(1)).isInstanceOf(WalkKernel.class);
        assertThat(kernels.choose(ScoringKernels.ROWS_FOR_HEAP)).isInstanceOf(HeapKernel.class);
        assertThat(kernels.choose(ScoringKernels.ROWS_FOR_MASKS)).isInstanceOf(MaskKernel.class);
        assertThat(kernels.choose(ScoringKernels.ROWS_AT_ONCE)).isInstanceOf(MaskKernel.class);
        assertThat(kernels.choose(1)).isInstanceOf(WalkKernel.class);
    }

    @Test
    void highTreesAndManyColumnsDoNotFitAHeap() {
        assertThat(HeapKernel.fits(forest(new Case(2, 3000, 7, 1024, 8)))).isTrue();
        assertThat(HeapKernel.fits(forest(new Case(2, 3000, 7, 1025, 8)))).isFalse();
        assertThat(HeapKernel.fits(forest(new Case(256, 300, 10, 256, 7)))).isTrue();
        assertThat(HeapKernel.fits(forest(new Case(257, 300, 10, 256, 7)))).isFalse();
    }

    @Test
    void manyColumnsAreNeverMasked() {
        ScoringKernels kernels = new ScoringKernels(forest(new Case(64, 500, 10, 256, 1)));

        assertThat(kernels.choose(1_000_000)).isInstanceOf(HeapKernel.class);
    }

    private static TrainingRows data(Case given) {
        return ForestFixture.random(given.rows(), given.columns(), given.seed());
    }

    private static Forest forest(Case given) {
        int sample = Math.min(given.sampleSize(), given.rows());
        return new Forest(given.columns(), sample, trees(data(given), sample, given.trees()));
    }

    private static List<Tree> trees(TrainingRows rows, int sample, int count) {
        return new TreeNursery(rows.values(), rows.features().size(), sample, 11).grow(count, 1);
    }

    /** A tree with a leaf at each place of its lowest level. */
    private static Tree full(int depth, int column) {
        int nodes = (1 << depth + 1) - 1;
        Tree tree = new Tree(new int[nodes], new double[nodes], new int[nodes]);
        split(tree, column, 0, 1, depth, 0);
        return tree;
    }

    private static int split(Tree tree, int column, double from, double to, int depth, int node) {
        tree.feature()[node] = depth == 0 ? Tree.LEAF : column;
        tree.size()[node] = 1;
        if (depth == 0) {
            return node + 1;
        }
        double middle = (from + to) / 2;
        tree.cut()[node] = middle;
        return split(tree, column, middle, to, depth - 1, split(tree, column, from, middle, depth - 1, node + 1));
    }

    /** The rows trained with, others, cuts themselves and infinities. */
    private static double[] rows(Forest forest, Case given) {
        double[] known = data(given).values();
        double[] other = ForestFixture.random(given.rows(), given.columns(), given.seed() + 1)
                .values();
        double[] odd = new double[given.columns() * 200];
        Random random = new Random(given.seed());
        for (int i = 0; i < odd.length; i++) {
            int node = random.nextInt(forest.value.length);
            odd[i] = switch (random.nextInt(6)) {
                case 0 -> Double.POSITIVE_INFINITY;
                case 1 -> Double.NEGATIVE_INFINITY;
                case 2 -> Math.nextUp(forest.value[node]);
                case 3 -> -0.0;
                default -> forest.value[node];
            };
        }
        return Stream.of(known, other, odd).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] walk(Forest forest, Case given) {
        return sums(new WalkKernel(forest), forest, given);
    }

    private static double[] sums(ScoringKernel kernel, Forest forest, Case given) {
        double[] rows = rows(forest, given);
        double[] sums = new double[rows.length / given.columns()];
        kernel.sumPaths(rows, 0, sums.length, sums);
        return sums;
    }
}
