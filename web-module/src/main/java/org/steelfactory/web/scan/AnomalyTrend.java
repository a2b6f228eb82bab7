package org.steelfactory.web.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.Period;
import org.steelfactory.report.chart.Band;
import org.steelfactory.report.chart.Line;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.LineLook;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.UsualRange;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** The OEE of a machine's last shifts up to the judged one, between the bounds of what is usual. */
@RequestScoped
public class AnomalyTrend {

    static final int SHIFTS = 30;

    private static final double PER_CENT = 100;

    /** How far back the shifts before are looked for. */
    private static final Duration LOOK_BACK = Duration.ofDays(365);

    @EJB
    PerformanceRecords records;

    @Inject
    Texts texts;

    @Inject
    Format format;

    /** A shift and its OEE in per cent; {@code null} where it has none. */
    private record Point(Instant at, Double oee) {

        static Point of(Instant at, OptionalDouble oee) {
            return new Point(at, oee.isPresent() ? oee.getAsDouble() * PER_CENT : null);
        }
    }

    LineChart of(AnomalyDetail detail) {
        List<Point> points = points(detail);
        Point judged = points.get(points.size() - 1);
        UsualRange usual = detail.usual().get(Measure.OEE);
        return new LineChart(
                finding(points.size(), judged, usual),
                texts.of("anomaly.shift"),
                "%",
                points.stream().map(point -> format.shortDay(point.at())).toList(),
                List.of(new Line(
                        texts.of("index.oee"),
                        texts.of("index.oee.short"),
                        LineLook.OEE,
                        Collections.unmodifiableList(
                                points.stream().map(Point::oee).collect(ArrayList::new, List::add, List::addAll)))),
                bounds(usual),
                value -> format.number(value, 1));
    }

    /** The OEE of the judged shift, at which the line ends; or that it has none. */
    String end(AnomalyDetail detail) {
        OptionalDouble oee = Measure.OEE.of(detail.judged().figures());
        return oee.isPresent()
                ? texts.of("anomaly.trendNow", format.percent(oee.getAsDouble()))
                : texts.of("anomaly.trendNone");
    }

    /** Those before as they are recorded now, and the judged one as it was judged. */
    private List<Point> points(AnomalyDetail detail) {
        Instant judged = detail.anomaly().shiftStart();
        List<PerformanceRecord> before =
                records.latest(detail.anomaly().machineId(), new Period(judged.minus(LOOK_BACK), judged), SHIFTS - 1);
        List<Point> points = new ArrayList<>();
        before.forEach(
                shift -> points.add(Point.of(shift.shiftStart(), shift.indices().oee())));
        Collections.reverse(points);
        points.add(Point.of(judged, Measure.OEE.of(detail.judged().figures())));
        return points;
    }

    private List<Band> bounds(UsualRange usual) {
        return usual == null
                ? List.of()
                : List.of(
                        new Band(
                                usual.p95() * PER_CENT, texts.of("anomaly.usualTo", format.percent(usual.p95())), true),
                        new Band(
                                usual.p05() * PER_CENT,
                                texts.of("anomaly.usualFrom", format.percent(usual.p05())),
                                false));
    }

    private String finding(int shifts, Point judged, UsualRange usual) {
        String now = judged.oee() == null
                ? texts.of("anomaly.noOeeNow", shifts)
                : texts.of("anomaly.oeeNow", shifts, format.quantity(judged.oee(), 1, "%"));
        return usual == null
                ? now
                : now + " " + texts.of("anomaly.oeeUsual", format.percent(usual.p05()), format.percent(usual.p95()));
    }
}
