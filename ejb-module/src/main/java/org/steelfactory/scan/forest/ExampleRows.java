package org.steelfactory.scan.forest;

import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.anomaly.Event;

/** From Tribuo's examples to rows. A feature that an example lacks is 0, one that it has twice is added up. */
final class ExampleRows {

    private ExampleRows() {}

    /** A data set's rows, columns in the order of Tribuo's feature numbers. */
    static TrainingRows of(Dataset<Event> examples) {
        ImmutableFeatureMap domain = examples.getFeatureIDMap();
        List<String> features = IntStream.range(0, domain.size())
                .mapToObj(id -> domain.get(id).getName())
                .toList();
        double[] values = new double[examples.size() * features.size()];
        int row = 0;
        for (Example<Event> example : examples) {
            for (Feature feature : example) {
                values[row * features.size() + domain.getID(feature.getName())] += feature.getValue();
            }
            row++;
        }
        return new TrainingRows(examples.getSourceDescription(), features, values);
    }
}
