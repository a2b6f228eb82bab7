package org.steelfactory.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.steelfactory.production.Period;
import org.steelfactory.report.Dashboard;
import org.steelfactory.report.DashboardFigures;
import org.steelfactory.report.MachineHealth;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.Sparkline;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.dashboard.DashboardRange.Kind;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;

/** The dashboard's screen. The period lives in the address. */
@Named
@RequestScoped
public class DashboardBacking {

    private static final int TREND_DAYS = 14;
    private static final double PER_CENT = 100;

    @EJB
    private DashboardFigures figures;

    @Inject
    private Query query;

    @Inject
    private PlantTime plant;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private TrendChart trendChart;

    @Inject
    private AttentionStrip strip;

    private Instant updatedAt;
    private DashboardRange range;
    private Dashboard dashboard;
    private LineChart trend;
    private List<Notice> notices;

    @PostConstruct
    void load() {
        updatedAt = clock.instant();
        range = DashboardRange.of(query, plant, updatedAt);
        dashboard = figures.of(range.period());
        trend = trendChart.of(figures.days(trendPeriod(), List.of()));
        notices = strip.notices(dashboard).toList();
    }

    /** The period, and as much before it that a trend can be seen. */
    private Period trendPeriod() {
        LocalDate first = range.last().minusDays(TREND_DAYS - 1L);
        return range.first().isBefore(first)
                ? range.period()
                : new Period(plant.startOf(first), range.period().to());
    }

    /** A period that can be chosen, and whether it is shown now. */
    public record Choice(String code, boolean current) {}

    public List<Choice> getChoices() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.DAYS)
                .map(kind -> new Choice(kind.code(), kind == range.kind()))
                .toList();
    }

    /** Whether days of one's own are shown. */
    public boolean isOwnDays() {
        return range.kind() == Kind.DAYS;
    }

    public LocalDate getFirst() {
        return range.first();
    }

    public LocalDate getLast() {
        return range.last();
    }

    /** Whether more days were asked for than are shown. */
    public boolean isShortened() {
        return range.shortened();
    }

    /** What the figures are of, in words. */
    public String getContext() {
        return texts.of(
                "dashboard.context." + range.kind(),
                format.time(range.period().from()),
                format.time(range.period().to()),
                format.longDay(range.first()),
                format.longDay(range.last()));
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public Dashboard getFigures() {
        return dashboard;
    }

    public List<Notice> getNotices() {
        return notices;
    }

    /** How the OEE compares with its target and with the period before. */
    public String getComparison() {
        String target = texts.of("dashboard.target");
        if (dashboard.factoryOee() == null || dashboard.previousOee() == null) {
            return target;
        }
        double points = (dashboard.factoryOee() - dashboard.previousOee()) * PER_CENT;
        String key = points < 0 ? "dashboard.under." : "dashboard.over.";
        return texts.of("dashboard.both", target, texts.of(key + range.kind(), format.number(Math.abs(points), 1)));
    }

    public LineChart getTrend() {
        return trend;
    }

    public String getTrendTitle() {
        return texts.of("dashboard.trend", trend.moments().size());
    }

    /** The line of a machine's last shifts; {@code null} where none has an OEE. */
    public Sparkline sparkline(MachineHealth machine) {
        return Sparkline.of(machine.recentOee()).orElse(null);
    }

    /** The same in a sentence. */
    public String finding(MachineHealth machine) {
        return trendChart.finding(machine.recentOee());
    }

    /** The address of the latest period of this length that has records; {@code null} while nothing is recorded. */
    public String getNewestAddress() {
        return dashboard.newestRecord() == null ? null : range.addressAround(plant.dayOf(dashboard.newestRecord()));
    }
}
