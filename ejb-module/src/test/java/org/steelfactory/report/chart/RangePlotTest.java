package org.steelfactory.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RangePlotTest {

    @Test
    void saysOnWhichSideOfTheRangeTheValueLies() {
        assertThat(new RangePlot(10, 15, 20, 9.9).isBelow()).isTrue();
        assertThat(new RangePlot(10, 15, 20, 20.1).isAbove()).isTrue();
        assertThat(new RangePlot(10, 15, 20, 20.0).isAbove()).isFalse();
        assertThat(new RangePlot(10, 15, 20, 10.0).isBelow()).isFalse();
    }

    @Test
    void showsBothOnOneAxis() {
        RangePlot range = new RangePlot(10, 15, 20, 0.0);

        assertThat(range.place(0)).isCloseTo(0.0833, within(0.001));
        assertThat(range.place(20)).isCloseTo(0.9167, within(0.001));
        assertThat(range.place(10)).isBetween(range.place(0), range.place(15));
    }

    @Test
    void whatIsAlwaysTheSameLiesInTheMiddle() {
        RangePlot range = new RangePlot(.97, .97, .97, .97);

        assertThat(range.place(.97)).isEqualTo(0.5);
        assertThat(range.isAbove() || range.isBelow()).isFalse();
    }

    @Test
    void aValueThatCantBeToldIsNotUnusual() {
        RangePlot range = new RangePlot(.9, .92, .95, null);

        assertThat(range.isAbove() || range.isBelow()).isFalse();
        assertThat(range.place(.92)).isBetween(range.place(.9), range.place(.95));
    }
}
