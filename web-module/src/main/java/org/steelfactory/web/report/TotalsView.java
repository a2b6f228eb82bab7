package org.steelfactory.web.report;

import static org.steelfactory.report.performance.ReportMetric.AVAILABILITY;
import static org.steelfactory.report.performance.ReportMetric.DOWN_TIME;
import static org.steelfactory.report.performance.ReportMetric.LOSSES;
import static org.steelfactory.report.performance.ReportMetric.OEE;
import static org.steelfactory.report.performance.ReportMetric.OUTPUT;
import static org.steelfactory.report.performance.ReportMetric.PERFORMANCE;
import static org.steelfactory.report.performance.ReportMetric.QUALITY;

import java.util.OptionalDouble;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.performance.ReportMetric;

/**
 * What shifts come to. A figure is {@code null} where it can't be told or wasn't asked for.
 *
 * @param records shifts, with and without an OEE
 * @param recordsWithoutOee of these, those without; they are counted only
 * @param oee mean of the shifts' OEE, weighted by their planned busy time; ≥ 0, 1 = 100 %
 * @param band of the OEE
 * @param operatingTimeMin minutes
 * @param downTimeMin minutes; also the first of the losses
 * @param speedLossMin minutes lost by working slower than ideal; negative where it was faster
 * @param qualityLossMin minutes spent on what isn't good
 * @param actualOutput in the machines' own measures, as the following ones
 */
public record TotalsView(
        long records,
        long recordsWithoutOee,
        Double oee,
        OeeBand band,
        Double availability,
        Double performance,
        Double quality,
        Double operatingTimeMin,
        Double downTimeMin,
        Double speedLossMin,
        Double qualityLossMin,
        Double actualOutput,
        Double idealOutput,
        Double goodUnits,
        Double defectiveUnits,
        Double totalUnits) {

    private static final double SECONDS_A_MINUTE = 60;

    static TotalsView of(ReportChoice choice, ProductionTotals totals) {
        boolean downTime = choice.tells(DOWN_TIME);
        boolean losses = choice.tells(LOSSES);
        boolean output = choice.tells(OUTPUT);
        Double oee = index(choice, OEE, totals.oee());
        return new TotalsView(
                totals.records(),
                totals.recordsWithoutOee(),
                oee,
                oee == null ? null : OeeBand.of(oee),
                index(choice, AVAILABILITY, totals.availability()),
                index(choice, PERFORMANCE, totals.performance()),
                index(choice, QUALITY, totals.quality()),
                minutes(downTime, totals.operatingTimeS()),
                minutes(downTime || losses, totals.downTimeS()),
                minutes(losses, totals.speedLossS()),
                minutes(losses, totals.qualityLossS()),
                only(output, totals.actualOutput()),
                only(output, totals.idealOutput()),
                only(output, totals.goodUnits()),
                only(output, totals.defectiveUnits()),
                only(output, totals.totalUnits()));
    }

    private static Double index(ReportChoice choice, ReportMetric metric, OptionalDouble value) {
        return only(choice.tells(metric) && value.isPresent(), value.orElse(0));
    }

    private static Double minutes(boolean wanted, double seconds) {
        return only(wanted, seconds / SECONDS_A_MINUTE);
    }

    private static Double only(boolean wanted, double value) {
        return wanted ? Double.valueOf(value) : null;
    }
}
