package org.steelfactory.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Keeps labels that want the same place from covering one another. */
final class Labels {

    private static final double LINE_HEIGHT = 15;

    private Labels() {}

    /**
     * Moves labels down, and up again where they would leave the picture, just as far as needed.
     *
     * @param wanted where each label should stand
     * @return where each stands, in the same order
     */
    static List<Double> apart(List<Double> wanted, double top, double bottom) {
        int count = wanted.size();
        int[] downwards = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] places = new double[count];
        double least = top;
        for (int index : downwards) {
            places[index] = Math.max(wanted.get(index), least);
            least = places[index] + LINE_HEIGHT;
        }
        double most = bottom;
        for (int place = count - 1; place >= 0; place--) {
            int index = downwards[place];
            places[index] = Math.min(places[index], most);
            most = places[index] - LINE_HEIGHT;
        }
        return DoubleStream.of(places).boxed().toList();
    }
}
