package org.steelfactory.scan.forest;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.DoubleProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.LongProvenance;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains isolation forests. Each tree's random numbers come from the seed, the number of the training and the number of
 * the tree alone: threads make it faster and never another forest. Outputs of the examples aren't looked at, unusual
 * rows among those trained with do no harm.
 *
 * <p>Defined for the odd data sets, too: with one row, or when no column differs, every row scores .5 and none is
 * anomalous; an infinity counts as the largest number of its sign; a NaN is refused by row and feature.
 *
 * <p>See:
 *
 * <pre>
 * F. T. Liu, K. M. Ting, Z.-H. Zhou.
 * "Isolation Forest"
 * ICDM 2008, 413-422.
 * </pre>
 */
public final class IsolationForestTrainer implements Trainer<Event> {

    /** The contamination that isn't given: offset -.5, which needs no look at the training rows' scores. */
    public static final double AUTO = 0;

    static final int MAX_TREES = 10_000;
    static final int MAX_SAMPLE_SIZE = 1 << 16;
    /** Trees times sample size: keeps a stored model below 64 MB. */
    static final int MAX_DRAWN_ROWS = 1 << 22;

    @Config(description = "How many trees to grow, 1 to 10000.")
    private int trees = 100;

    @Config(description = "How many rows each tree sees at most, drawn without replacement, 2 to 65536.")
    private int sampleSize = 256;

    @Config(
            description = "Share of the training rows that shall be anomalous, above 0 and at most .5; 0 is 'auto': "
                    + "offset -.5.")
    private double contamination = AUTO;

    @Config(description = "How many threads grow trees, 1 or more. Has no influence on the forest.")
    private int threads = 1;

    @Config(mandatory = true, description = "The seed of all random numbers.")
    private long seed;

    private Clock clock = Clock.systemUTC();
    private int invocations;

    /** For OLCUT. */
    private IsolationForestTrainer() {}

    /** A trainer of 100 trees over 256 rows each, contamination {@link #AUTO}, one thread. */
    public IsolationForestTrainer(long seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    /**
     * @param contamination {@link #AUTO}, or the share of the training rows that shall be anomalous, up to .5
     * @param clock tells the model's provenance when it was trained
     * @throws PropertyException when a parameter is out of its range
     */
    public IsolationForestTrainer(
            int trees, int sampleSize, double contamination, int threads, long seed, Clock clock) {
        this.trees = trees;
        this.sampleSize = sampleSize;
        this.contamination = contamination;
        this.threads = threads;
        this.seed = seed;
        this.clock = clock;
        postConfig();
    }

    /**
     * The trainer as it was when it trained this model: with the same rows it trains the same model once more, byte for
     * byte.
     *
     * @throws IllegalArgumentException when the model isn't an isolation forest
     */
    public static IsolationForestTrainer of(ModelProvenance model) {
        TrainerProvenance trainer = model.getTrainerProvenance();
        if (!trainer.getClassName().equals(IsolationForestTrainer.class.getName())) {
            throw new IllegalArgumentException("Not an isolation forest: trained by " + trainer.getClassName());
        }
        Map<String, Provenance> given = trainer.getConfiguredParameters();
        OffsetDateTime trainedAt = model.getTrainingTime();
        IsolationForestTrainer restored = new IsolationForestTrainer(
                ((IntProvenance) given.get("trees")).getValue(),
                ((IntProvenance) given.get("sampleSize")).getValue(),
                ((DoubleProvenance) given.get("contamination")).getValue(),
                ((IntProvenance) given.get("threads")).getValue(),
                ((LongProvenance) given.get("seed")).getValue(),
                Clock.fixed(trainedAt.toInstant(), trainedAt.getOffset()));
        restored.setInvocationCount(
                ((IntProvenance) trainer.getInstanceValues().get(TrainerProvenance.TRAIN_INVOCATION_COUNT)).getValue());
        return restored;
    }

    /** Checks the parameters' ranges; called by OLCUT. */
    @Override
    public void postConfig() {
        require(trees >= 1 && trees <= MAX_TREES, "trees", trees, "1 to " + MAX_TREES);
        require(sampleSize >= 2 && sampleSize <= MAX_SAMPLE_SIZE, "sampleSize", sampleSize, "2 to " + MAX_SAMPLE_SIZE);
        require(
                (long) trees * sampleSize <= MAX_DRAWN_ROWS,
                "trees",
                trees,
                "at most " + MAX_DRAWN_ROWS / sampleSize + " of this sample size");
        require(contamination >= 0 && contamination <= .5, "contamination", contamination, "0 (auto) to .5");
        require(threads >= 1, "threads", threads, "1 or more");
    }

    private static void require(boolean inRange, String parameter, Number given, String range) {
        if (!inRange) {
            throw new PropertyException("", parameter, parameter + " must be " + range + ", found " + given);
        }
    }

    /** @throws IllegalArgumentException when the data set is empty, or holds a NaN */
    @Override
    public IsolationForestModel train(Dataset<Event> examples, Map<String, Provenance> runProvenance) {
        TrainingRows rows = ExampleRows.of(examples);
        return train(
                rows,
                new Training(
                        examples.getFeatureIDMap(),
                        examples.getOutputIDInfo(),
                        examples.getProvenance(),
                        runProvenance,
                        OffsetDateTime.now(clock)));
    }

    @Override
    public IsolationForestModel train(Dataset<Event> examples) {
        return train(examples, Map.of());
    }

    /** The same without examples: what a scan uses. */
    public IsolationForestModel train(TrainingRows rows) {
        return train(rows, Training.with(rows, OffsetDateTime.now(clock)));
    }

    private IsolationForestModel train(TrainingRows rows, Training training) {
        TrainerProvenance trainer;
        long runSeed;
        synchronized (this) {
            trainer = getProvenance();
            runSeed = SplitMix64.seed(seed, invocations);
            invocations++;
        }
        int sample = Math.min(sampleSize, rows.size());
        int columns = rows.features().size();
        List<Tree> grown = new TreeNursery(rows.values(), columns, sample, runSeed).grow(trees, threads);
        Forest forest = new Forest(columns, sample, grown);
        ModelProvenance provenance = new ModelProvenance(
                IsolationForestModel.class.getName(),
                training.startedAt(),
                training.data(),
                trainer,
                new HashMap<>(training.run()));
        return new IsolationForestModel(
                IsolationForestModel.NAME,
                provenance,
                training.features(),
                training.outputs(),
                rows.features(),
                forest,
                offset(rows, forest));
    }

    private double offset(TrainingRows rows, Forest forest) {
        if (contamination == AUTO) {
            return IsolationForestModel.AUTO_OFFSET;
        }
        double[] sums = new double[rows.size()];
        new ScoringKernels(forest).choose(sums.length).sumPaths(rows.values(), 0, sums.length, sums);
        return AnomalyScore.offset(sums, contamination, forest.averagePaths());
    }

    @Override
    public synchronized int getInvocationCount() {
        return invocations;
    }

    /** @throws IllegalArgumentException when it is negative */
    @Override
    public synchronized void setInvocationCount(int invocationCount) {
        if (invocationCount < 0) {
            throw new IllegalArgumentException("A trainer can't have been used " + invocationCount + " times");
        }
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }

    @Override
    public String toString() {
        return "IsolationForestTrainer(trees=" + trees + ",sampleSize=" + sampleSize + ",contamination=" + contamination
                + ",threads=" + threads + ",seed=" + seed + ")";
    }
}
