package org.steelfactory.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steelfactory.report.chart.LinePlot.Curve;
import org.steelfactory.report.chart.LinePlot.Tick;

class LineChartTest {

    private static final List<Band> BANDS =
            List.of(new Band(85, "healthy from 85 %", true), new Band(70, "critical below 70 %", false));

    private static LineChart chart(Line... lines) {
        List<String> moments = IntStream.rangeClosed(1, lines[0].values().size())
                .mapToObj(day -> day + " Nov")
                .toList();
        return new LineChart(
                "finding",
                "Day",
                "%",
                moments,
                List.of(lines),
                BANDS,
                value -> String.format(Locale.ROOT, "%.1f", value));
    }

    private static Line line(LineLook look, Double... values) {
        return new Line(look.name(), look.name().substring(0, 1), look, Arrays.asList(values));
    }

    @Test
    void higherValuesLieHigherAndLaterOnesFurtherRight() {
        LinePlot plot = chart(line(LineLook.OEE, 80.0, 75.0, 90.0)).wide();

        var points = plot.curves().get(0).runs().get(0);
        assertThat(points).extracting(LinePlot.Point::x).isSorted();
        assertThat(points.get(2).y()).isLessThan(points.get(0).y());
        assertThat(points.get(0).y()).isLessThan(points.get(1).y());
        assertThat(points.get(0).x()).isEqualTo(plot.left());
        assertThat(points.get(2).x()).isEqualTo(plot.right());
    }

    @Test
    void ticksAreRoundAndHaveRoomForValuesAndBands() {
        LinePlot plot = chart(line(LineLook.OEE, 97.2, 78.8)).wide();

        assertThat(plot.rows()).extracting(Tick::label).containsExactly("60", "70", "80", "90", "100");
        assertThat(plot.rows().get(0).at()).isEqualTo(plot.bottom());
    }

    @Test
    void aMissingValueIsAGapAndNeverABridge() {
        LinePlot plot = chart(line(LineLook.OEE, 80.0, 81.0, null, 79.0, null, 82.0, 83.0))
                .wide();

        Curve curve = plot.curves().get(0);
        assertThat(curve.runs()).extracting(List::size).containsExactly(2, 1, 2);
        assertThat(curve.path().chars().filter(letter -> letter == 'M')).hasSize(3);
        assertThat(curve.markers())
                .as("the lonely value and the last one")
                .containsExactly(curve.runs().get(1).get(0), curve.end());
    }

    @Test
    void aLineThatEndsEarlyIsNamedAtItsLastValue() {
        Curve curve =
                chart(line(LineLook.OEE, 80.0, 81.0, null)).wide().curves().get(0);

        assertThat(curve.label()).isEqualTo("OEE 81.0");
        assertThat(curve.end()).isEqualTo(curve.runs().get(0).get(1));
    }

    @Test
    void aLineWithoutValuesIsInTheTableAlone() {
        LineChart chart = chart(line(LineLook.OEE, 80.0, 81.0), line(LineLook.QUALITY, null, null));

        assertThat(chart.wide().curves()).hasSize(1);
        assertThat(chart.table().get(0).values()).containsExactly("80.0", null);
        assertThat(chart.isEmpty()).isFalse();
        assertThat(chart(line(LineLook.OEE, (Double) null)).isEmpty()).isTrue();
    }

    @Test
    void aChartOfOneMomentShowsItInTheMiddle() {
        LinePlot plot = chart(line(LineLook.OEE, 80.0)).wide();

        assertThat(plot.curves().get(0).end().x()).isCloseTo((plot.left() + plot.right()) / 2, within(1e-9));
        assertThat(plot.columns()).hasSize(1);
    }

    @Test
    void namesOfMomentsThatDontFitAreLeftOut() {
        Double[] month = IntStream.range(0, 30).mapToObj(day -> 80.0 + day % 3).toArray(Double[]::new);
        LineChart chart = chart(line(LineLook.OEE, month));

        assertThat(chart.wide().columns().size()).isBetween(5, 15);
        assertThat(chart.narrow().columns().size())
                .isLessThan(chart.wide().columns().size())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void labelsOfLinesThatEndTogetherStandApart() {
        LinePlot plot = chart(
                        line(LineLook.OEE, 88.0),
                        line(LineLook.AVAILABILITY, 88.1),
                        line(LineLook.PERFORMANCE, 87.9),
                        line(LineLook.QUALITY, 88.0))
                .narrow();

        double[] places =
                plot.curves().stream().mapToDouble(Curve::labelY).sorted().toArray();
        for (int next = 1; next < places.length; next++) {
            assertThat(places[next] - places[next - 1]).isGreaterThanOrEqualTo(15 - 1e-9);
        }
        assertThat(plot.curves().get(0).label()).isEqualTo("O 88.0");
    }

    @Test
    void equalValuesStillHaveAnAxis() {
        LineChart flat = new LineChart(
                "", "", "", List.of("a", "b"), List.of(line(LineLook.OEE, 0.0, 0.0)), List.of(), String::valueOf);

        assertThat(flat.wide().rows()).hasSizeGreaterThan(1);
        assertThat(flat.wide().curves().get(0).path()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void aLineNeedsAValueForEachMoment() {
        List<Line> lines = List.of(line(LineLook.OEE, 1.0));

        assertThatThrownBy(() -> new LineChart("", "", "", List.of("a", "b"), lines, List.of(), String::valueOf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OEE");
    }
}
