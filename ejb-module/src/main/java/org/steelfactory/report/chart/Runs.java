package org.steelfactory.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.steelfactory.report.chart.LinePlot.Point;

/** The unbroken stretches of a line: a missing value ends one, and nothing bridges the gap. */
final class Runs {

    private Runs() {}

    /**
     * @param values {@code null} where there is none
     * @param x where the value of an index lies
     * @param y where a value lies
     */
    static List<List<Point>> of(List<Double> values, IntToDoubleFunction x, DoubleUnaryOperator y) {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) != null) {
                run.add(new Point(x.applyAsDouble(index), y.applyAsDouble(values.get(index))));
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return List.copyOf(runs);
    }
}
