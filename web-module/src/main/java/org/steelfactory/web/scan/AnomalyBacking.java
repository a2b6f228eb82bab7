package org.steelfactory.web.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.Alerts;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Shift;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.production.RecordHistory.Change;

/** The page of one anomaly: how it was judged, by which values, and what happened. */
@Named
@RequestScoped
public class AnomalyBacking {

    @EJB
    private Anomalies anomalies;

    @EJB
    private Alerts alerts;

    @EJB
    private SeverityPolicies policies;

    @EJB
    private PerformanceRecords records;

    @EJB
    private Ledger ledger;

    @Inject
    private Query query;

    @Inject
    private PlantTime plant;

    @Inject
    private VerdictText verdicts;

    @Inject
    private DataRules dataRules;

    @Inject
    private MeasureRows measures;

    @Inject
    private AnomalyTrend trends;

    @Inject
    private RecordSince since;

    @Inject
    private AnomalyTimeline timelines;

    private AnomalyDetail detail;
    private SeverityPolicyVersion policy;
    private PerformanceRecord present;
    private LineChart trend;
    private List<AnomalyTimeline.Item> timeline;
    private Alert alert;

    @PostConstruct
    void load() {
        detail = anomalies.get(query.id("anomaly.unknown"));
        policy = policies.version(getIt().policyVersion());
        present = records.find(getIt().performanceRecordId()).orElse(null);
        trend = trends.of(detail);
        alert = alerts.latestOfRecords(List.of(getIt().performanceRecordId())).get(getIt().performanceRecordId());
        timeline = timelines.of(
                getIt(),
                Optional.ofNullable(present),
                Optional.ofNullable(alert),
                ledger.entriesAbout(PerformanceRecord.subject(getIt().performanceRecordId())));
    }

    public AnomalyDetail getDetail() {
        return detail;
    }

    public Anomaly getIt() {
        return detail.anomaly();
    }

    /** The policy by which it was judged; another one may hold now. */
    public SeverityPolicyVersion getPolicy() {
        return policy;
    }

    /** The latest alert that tells of the record; {@code null} where none does. */
    public Alert getAlert() {
        return alert;
    }

    /** The record as it is now; {@code null} where it was removed. */
    public PerformanceRecord getPresent() {
        return present;
    }

    /** Which shift of the plant's day it was. */
    public Shift getShift() {
        return plant.shiftAt(getIt().shiftStart());
    }

    /** {@code null} for a data fault, which has no score. */
    public ScoreRuler getWideRuler() {
        return getIt().dataFault()
                ? null
                : ScoreRuler.wide(policy.thresholds(), getIt().decisionScore(), verdicts::shortName);
    }

    /** The same for phones. */
    public ScoreRuler getNarrowRuler() {
        return getIt().dataFault()
                ? null
                : ScoreRuler.narrow(policy.thresholds(), getIt().decisionScore(), verdicts::shortName);
    }

    /** Why it has its severity. */
    public String getBecause() {
        return verdicts.because(getIt(), policy.thresholds());
    }

    /** Why it has no worse one; may be empty. */
    public String getMissed() {
        return verdicts.missed(getIt(), policy.thresholds());
    }

    /** What its data faults say; empty where it has none. */
    public List<String> getFaults() {
        return getIt().dataFault() ? dataRules.faults(detail) : List.of();
    }

    public List<RuleRow> getRules() {
        return verdicts.rules(detail, policy.thresholds());
    }

    /** What the shift is measured by, beside what is usual. */
    public List<MeasureRow> getMeasures() {
        return measures.of(detail);
    }

    /** How many shifts what is usual is told from. */
    public long getUsualShifts() {
        return measures.usualShifts(detail);
    }

    /** What the trend leads to. */
    public String getTrendEnd() {
        return trends.end(detail);
    }

    public LineChart getTrend() {
        return trend;
    }

    /** Whether the record isn't any more what was judged. */
    public boolean isChangedSince() {
        return present != null && present.version() != getIt().recordVersion();
    }

    /** Values that are others now than those that were judged. */
    public List<Change> getChanges() {
        return since.changes(detail, present);
    }

    public List<AnomalyTimeline.Item> getTimeline() {
        return timeline;
    }
}
