package org.steelfactory.scan.forest;

import java.util.HashSet;
import java.util.List;

/**
 * What a forest is trained with: rows of numbers, never made into Tribuo's examples.
 *
 * @param source where the rows come from, told so that they can be found again: it goes into the model's provenance
 * @param features what the columns are called, each name once
 * @param values the rows, one after the other; taken as they are, not copied
 */
public record TrainingRows(String source, List<String> features, double[] values) {

    /** @throws IllegalArgumentException when there is no row, no feature, a name twice, a row cut short, or a NaN */
    public TrainingRows {
        features = List.copyOf(features);
        if (features.isEmpty() || new HashSet<>(features).size() < features.size()) {
            throw new IllegalArgumentException("Features need names of their own, at least one: " + features);
        }
        if (values.length == 0 || values.length % features.size() != 0) {
            throw new IllegalArgumentException(
                    values.length + " numbers don't make whole rows of " + features.size() + " features");
        }
        refuseNaN(features, values, 0, values.length / features.size());
    }

    /** How many rows there are, 1 or more. */
    public int size() {
        return values.length / features.size();
    }

    /** Infinities are in order: they count as the largest number of their sign. */
    static void refuseNaN(List<String> features, double[] values, int from, int to) {
        int columns = features.size();
        for (int i = from * columns; i < to * columns; i++) {
            if (values[i] != values[i]) {
                throw new IllegalArgumentException("Row " + i / columns + " has no number (NaN) for feature \""
                        + features.get(i % columns)
                        + "\"; leave such rows out, or say what stands for the missing number");
            }
        }
    }
}
