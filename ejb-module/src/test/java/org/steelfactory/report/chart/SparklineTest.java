package org.steelfactory.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelfactory.report.chart.LinePlot.Point;

class SparklineTest {

    @Test
    void endsWithTheLatestValueWithinItsCell() {
        Sparkline sparkline = Sparkline.of(Arrays.asList(0.7, null, 0.9, 0.8)).orElseThrow();

        assertThat(sparkline.curve().runs()).extracting(List::size).containsExactly(1, 2);
        assertThat(sparkline.curve().runs().stream().flatMap(List::stream)).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, Sparkline.WIDTH);
            assertThat(point.y()).isBetween(0.0, Sparkline.HEIGHT);
        });
        assertThat(sparkline.curve().end().x()).isEqualTo(Sparkline.WIDTH - 3);
    }

    @Test
    void equalValuesLieInTheMiddle() {
        Sparkline sparkline = Sparkline.of(List.of(0.8, 0.8)).orElseThrow();

        assertThat(sparkline.curve().runs().get(0)).extracting(Point::y).containsOnly(Sparkline.HEIGHT / 2);
    }

    @Test
    void withoutAnyValueThereIsNone() {
        assertThat(Sparkline.of(List.of())).isEmpty();
        assertThat(Sparkline.of(Arrays.asList(null, null))).isEmpty();
    }
}
