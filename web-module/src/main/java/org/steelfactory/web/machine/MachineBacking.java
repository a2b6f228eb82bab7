package org.steelfactory.web.machine;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.RecordFilter;
import org.steelfactory.report.Loss;
import org.steelfactory.report.MachineFigures;
import org.steelfactory.report.MachineOverview;
import org.steelfactory.report.chart.Bar;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.RangePlot;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.Scan;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.dashboard.TrendChart;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.production.RecordHistory;
import org.steelfactory.web.production.RecordRow;

/** The page of one machine; {@code ?days=30} says how far it looks back. */
@Named
@RequestScoped
public class MachineBacking {

    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final int USUAL_PERIOD = 30;
    private static final int LAST_RECORDS = 20;
    private static final int LAST_ANOMALIES = 6;
    private static final String LATEST_SHIFT_FIRST = "-shiftStart";

    @EJB
    private MachineFigures figures;

    @EJB
    private PerformanceRecords records;

    @EJB
    private Anomalies found;

    @EJB
    private Ledger ledger;

    @Inject
    private Query query;

    @Inject
    private TrendChart trends;

    @Inject
    private RecordHistory histories;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    private MachineOverview overview;
    private LineChart trend;
    private List<RecordRow> lastRecords;
    private Scan scan;
    private List<Anomaly> anomalies;
    private List<RecordHistory.Item> history;

    @PostConstruct
    void load() {
        long id = query.id("machine.unknown");
        overview = figures.of(id, getDays());
        trend = trends.of(overview.days());
        lastRecords = records.find(RecordFilter.ofMachine(getMachine().name()), PageRequest.first(LAST_RECORDS))
                .map(RecordRow::of)
                .items();
        scan = found.newestScan().orElse(null);
        anomalies = scan == null ? List.of() : anomalies(scan);
        history = histories.of(ledger.entriesAbout(getMachine().subject()));
    }

    private List<Anomaly> anomalies(Scan some) {
        AnomalyFilter ofMachine =
                AnomalyFilter.ALL.ofScan(some.id()).ofMachine(getMachine().name());
        return found.find(ofMachine, new PageRequest(0, LAST_ANOMALIES, LATEST_SHIFT_FIRST))
                .items();
    }

    public Machine getMachine() {
        return overview.machine();
    }

    public MachineOverview getOverview() {
        return overview;
    }

    /** How many days the figures are of, today included. */
    public int getDays() {
        return query.number("days")
                .map(Long::intValue)
                .filter(PERIODS::contains)
                .orElse(USUAL_PERIOD);
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    /** The OEE beside that of as many days before. */
    public String getComparison() {
        Double before = overview.previousOee();
        return before == null
                ? texts.of("machine.nothingBefore")
                : texts.of("machine.before", format.percent(before), getDays());
    }

    public LineChart getTrend() {
        return trend;
    }

    public List<Bar> getLosses() {
        return Bar.of(
                overview.losses(),
                loss -> Math.max(0, loss.minutes()),
                loss -> new Bar.Words(
                        texts.of("loss." + loss.kind()),
                        minutes(loss.minutes()),
                        loss.cost() == null ? "" : format.money(loss.cost())));
    }

    /** All losses together, in words. */
    public String getLoss() {
        String minutes =
                minutes(overview.losses().stream().mapToDouble(Loss::minutes).sum());
        Optional<BigDecimal> cost = overview.losses().stream()
                .map(Loss::cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
        return cost.map(money -> texts.of("loss.sum", minutes, format.money(money)))
                .orElseGet(() -> texts.of("loss.sumWithoutCost", minutes));
    }

    private String minutes(double minutes) {
        return format.quantity(minutes, 0, texts.of("unit.minute"));
    }

    /** A value of a measure, without its unit. */
    public String written(Measure measure, Double value) {
        return measure == Measure.DOWN_TIME ? format.count(value) : format.percentage(value);
    }

    /** Whether the newest shift was worse than usual; to be better is no reason to act. */
    public boolean worse(Measure measure, RangePlot range) {
        return measure.isBetterBelow() ? range.isAbove() : range.isBelow();
    }

    public String unit(Measure measure) {
        return measure == Measure.DOWN_TIME ? texts.of("unit.minute") : "%";
    }

    public List<RecordRow> getLastRecords() {
        return lastRecords;
    }

    /** The scan that the anomalies are of; {@code null} while there is none. */
    public Scan getScan() {
        return scan;
    }

    /** What the newest scan found in the machine's latest shifts. */
    public List<Anomaly> getAnomalies() {
        return anomalies;
    }

    /** What the ledger tells of the machine, newest first. */
    public List<RecordHistory.Item> getHistory() {
        return history;
    }

    /** What the measures' usual ranges are told from. */
    public int getUsualDays() {
        return MachineFigures.USUAL_DAYS;
    }
}
