package org.steelfactory.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A line of a chart.
 *
 * @param name stands at the line's end
 * @param shortName stands there where there is little room
 * @param values one for each moment of the chart, in the axis' unit; {@code null} where there is none: the line has a gap
 */
public record Line(String name, String shortName, LineLook look, List<Double> values) {

    public Line {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Where the last value stands; empty where there is none at all. */
    OptionalInt last() {
        return IntStream.iterate(values.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> values.get(index) != null)
                .findFirst();
    }

    boolean isEmpty() {
        return values.stream().allMatch(Objects::isNull);
    }
}
