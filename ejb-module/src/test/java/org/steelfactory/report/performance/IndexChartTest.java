package org.steelfactory.report.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.report.chart.Line;
import org.steelfactory.report.chart.LineChart;

class IndexChartTest {

    private final ReportText text = new ReportText(Locale.ENGLISH, ReportFixture.ZONE);
    private final MachineReport machine = ReportFixture.machine(1, "HSM-1");

    @Test
    void hasALineForEachIndexThatWasChosen() {
        LineChart chart = IndexChart.of(
                        choice(ReportMetric.QUALITY, ReportMetric.OEE, ReportMetric.OUTPUT), machine, text)
                .orElseThrow();

        assertThat(chart.lines()).extracting(Line::name).containsExactly("OEE", "Quality");
        assertThat(chart.moments()).hasSize(34).startsWith("1 Oct").endsWith("3 Nov");
        assertThat(chart.bands()).hasSize(2);
    }

    @Test
    void drawsTheDaysAsTheReportHasThem() {
        LineChart chart = IndexChart.of(choice(ReportMetric.OEE), machine, text).orElseThrow();

        for (int day = 0; day < machine.days().size(); day++) {
            OptionalDouble oee = machine.days().get(day).totals().oee();
            assertThat(chart.lines().get(0).values().get(day)).isEqualTo(oee.getAsDouble() * 100);
        }
    }

    @Test
    void saysWhatItShows() {
        LineChart chart = IndexChart.of(choice(ReportMetric.OEE), machine, text).orElseThrow();

        assertThat(chart.finding())
                .startsWith("HSM-1 by day: OEE " + text.percent(machine.totals().oee()) + " over the period, lowest ")
                .contains(" on ");
    }

    @Test
    void isNotThereWhereThereIsNothingToDraw() {
        MachineReport idle = new MachineReport(
                machine.machine(),
                ProductionTotals.NONE,
                List.of(new ReportedDay(ReportFixture.FROM, ProductionTotals.NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(IndexChart.of(choice(ReportMetric.OEE), idle, text)).isEmpty();
        assertThat(IndexChart.of(choice(ReportMetric.OUTPUT), machine, text)).isEmpty();
    }

    private static ReportChoice choice(ReportMetric... metrics) {
        return new ReportChoice(Set.of(), Set.of(metrics), ReportFixture.FROM, ReportFixture.TO);
    }
}
