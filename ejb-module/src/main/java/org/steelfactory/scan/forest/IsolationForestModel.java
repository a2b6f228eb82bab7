package org.steelfactory.scan.forest;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.anomaly.Event;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * A trained isolation forest. Rows of numbers are scored as they are ({@link #score}); Tribuo's {@link #predict} does the
 * same for an example. Safe for use by several threads at once.
 *
 * <p>In an enterprise archive read a stored model by {@link #fromBytes}: Tribuo's own {@code Model.deserialize} looks for
 * this class by name, and doesn't see it from where it lies.
 */
public final class IsolationForestModel extends Model<Event> {

    /** The offset of contamination {@link IsolationForestTrainer#AUTO}: the score of the average row. */
    public static final double AUTO_OFFSET = -.5;

    /** The version of the stored form. */
    public static final int CURRENT_VERSION = 0;

    static final String NAME = "isolation-forest";

    /** As many rows at once as stay in the processor's cache between check, walk and score. */
    private static final int BLOCK = 4096;

    private final List<String> features;
    private final Map<String, Integer> columns;
    private final Forest forest;
    private final double offset;
    private final ScoringKernels kernels;

    IsolationForestModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap domain,
            ImmutableOutputInfo<Event> outputs,
            List<String> features,
            Forest forest,
            double offset) {
        super(name, provenance, domain, outputs, false);
        this.features = List.copyOf(features);
        this.columns = new HashMap<>();
        this.features.forEach(feature -> columns.put(feature, columns.size()));
        this.forest = forest;
        this.offset = offset;
        this.kernels = new ScoringKernels(forest);
    }

    /** What the columns of a row are, in their order. */
    public List<String> features() {
        return features;
    }

    /** What is taken from {@code -s} to get the decision score; in [-1, 0). */
    public double offset() {
        return offset;
    }

    /** How many rows each tree saw: the trainer's sample size, or all rows when there were fewer. */
    public int sampleSize() {
        return forest.sampleSize;
    }

    /** How many trees the forest has. */
    public int trees() {
        return forest.trees();
    }

    Forest forest() {
        return forest;
    }

    /**
     * Scores rows.
     *
     * @param rows one number for each feature, row after row
     * @param features how many columns a row has: as many as the model has features
     * @param scores where to put the anomaly scores s, each in (0, 1], higher is more unusual
     * @throws IllegalArgumentException when the sizes don't fit each other, or a number is NaN, named by row and feature
     */
    public void score(double[] rows, int features, double[] scores) {
        if (features > 0 && rows.length != scores.length * features) {
            throw new IllegalArgumentException(
                    rows.length + " numbers aren't " + scores.length + " rows of " + features);
        }
        score(rows, features, 0, scores.length, scores);
    }

    /**
     * Scores the rows {@code from..to-1}, so that several threads can share an array; scores of others are left alone.
     *
     * @see #score(double[], int, double[])
     */
    public void score(double[] rows, int features, int from, int to, double[] scores) {
        if (features != this.features.size()) {
            throw new IllegalArgumentException(
                    "The model has " + this.features.size() + " features " + this.features + ", the rows " + features);
        }
        if (from < 0 || from > to || to > scores.length || rows.length < (long) to * features) {
            throw new IllegalArgumentException("There are no rows " + from + " to " + to + " among "
                    + rows.length / features + ", or no room for their scores among " + scores.length);
        }
        ScoringKernel kernel = kernels.choose(to - from);
        double averagePaths = forest.averagePaths();
        for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(block + BLOCK, to);
            TrainingRows.refuseNaN(this.features, rows, block, end);
            kernel.sumPaths(rows, block, end, scores);
            for (int row = block; row < end; row++) {
                scores[row] = AnomalyScore.of(scores[row], averagePaths);
            }
        }
    }

    /** From an anomaly score to the decision score, in (-1, 1): negative is anomalous. */
    public double decision(double score) {
        return -score - offset;
    }

    /**
     * The event carries the decision score and is anomalous when that is negative. A feature that the example lacks is 0,
     * as for every Tribuo model.
     *
     * @throws IllegalArgumentException when the example has none of the model's features, or a NaN
     */
    @Override
    public Prediction<Event> predict(Example<Event> example) {
        double[] row = new double[features.size()];
        int used = 0;
        for (Feature feature : example) {
            Integer column = columns.get(feature.getName());
            if (column != null) {
                row[column] += feature.getValue();
                used++;
            }
        }
        if (used == 0) {
            throw new IllegalArgumentException("The example has none of the features " + features + ": " + example);
        }
        double[] score = new double[1];
        score(row, row.length, score);
        double decision = decision(score[0]);
        Event.EventType type = decision < 0 ? Event.EventType.ANOMALOUS : Event.EventType.EXPECTED;
        return new Prediction<>(new Event(type, decision), used, example);
    }

    /** Nothing: a forest of random cuts doesn't rank its features. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Map.of();
    }

    /** Nothing yet. */
    @Override
    public Optional<Excuse<Event>> getExcuse(Example<Event> example) {
        return Optional.empty();
    }

    @Override
    protected IsolationForestModel copy(String newName, ModelProvenance newProvenance) {
        return new IsolationForestModel(newName, newProvenance, featureIDMap, outputIDInfo, features, forest, offset);
    }

    @Override
    public ModelProto serialize() {
        return ModelProto.newBuilder()
                .setVersion(CURRENT_VERSION)
                .setClassName(IsolationForestModel.class.getName())
                .setSerializedData(new ForestMessage(createDataCarrier().serialize(), features, forest, offset).pack())
                .build();
    }

    /** The model as Tribuo's protobuf: the same model always gives the same bytes. */
    public byte[] toBytes() {
        return serialize().toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote. Nothing in it is believed: sizes, ranges and the trees' shape are checked.
     *
     * @throws IllegalArgumentException when it isn't such a model, of a version unknown, or damaged
     */
    public static IsolationForestModel fromBytes(byte[] bytes) {
        try {
            ModelProto proto = ModelProto.parseFrom(bytes);
            return deserializeFromProto(proto.getVersion(), proto.getClassName(), proto.getSerializedData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a stored isolation forest, or a damaged one", e);
        }
    }

    /**
     * Tribuo's way in.
     *
     * @throws InvalidProtocolBufferException when the message can't be parsed
     * @throws IllegalArgumentException when it isn't such a model, of a version unknown, or damaged
     */
    public static IsolationForestModel deserializeFromProto(int version, String className, Any message)
            throws InvalidProtocolBufferException {
        if (version != CURRENT_VERSION || !className.equals(IsolationForestModel.class.getName())) {
            throw new IllegalArgumentException("A " + className + " of version " + version + " was stored; this reads "
                    + IsolationForestModel.class.getName() + " of version " + CURRENT_VERSION);
        }
        return ForestMessage.unpack(message).toModel();
    }
}
