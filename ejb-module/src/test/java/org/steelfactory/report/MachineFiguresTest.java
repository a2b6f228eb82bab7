package org.steelfactory.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steelfactory.report.chart.RangePlot;

class MachineFiguresTest {

    @Test
    void showTheNewestShiftBesideNineOfTen() {
        List<Double> values = new ArrayList<>(
                IntStream.rangeClosed(0, 100).mapToObj(value -> (double) value).toList());
        Collections.reverse(values);

        assertThat(MachineFigures.usual(values)).hasValue(new RangePlot(5, 50, 95, 100.0));
    }

    @Test
    void saySomethingOfANewestShiftThatCantBeTold() {
        List<Double> values = new ArrayList<>(Collections.nCopies(30, 0.9));
        values.set(0, null);

        assertThat(MachineFigures.usual(values)).hasValue(new RangePlot(.9, .9, .9, null));
    }

    @Test
    void sayNothingOfAFewShifts() {
        assertThat(MachineFigures.usual(Collections.nCopies(9, 1.0))).isEmpty();
        assertThat(MachineFigures.usual(Collections.nCopies(30, null))).isEmpty();
    }
}
