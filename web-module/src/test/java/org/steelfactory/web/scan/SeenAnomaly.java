package org.steelfactory.web.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.rules.severity.ScoredRecord;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.rules.severity.SeverityVerdict;
import org.steelfactory.rules.severity.SeverityVerdict.NextSeverity;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.UsualRange;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.scan.fault.RecordedShift;

/** Anomalies that a scan could have found. */
final class SeenAnomaly {

    static final Instant SHIFT = Instant.parse("2026-11-19T06:00:00Z");

    static final ShiftFigures FIGURES = new ShiftFigures(17_580.0, 11_220.0, 1_612.0, 2_100.0, 1_569.0, 1_612.0);

    private static final SeverityRules RULES = new SeverityRules();

    private SeenAnomaly() {}

    static Anomaly scored(double decision, SeverityPolicy policy) {
        SeverityVerdict verdict = RULES.judge(policy, new ScoredRecord(7, decision));
        Optional<NextSeverity> next = verdict.next();
        return new Anomaly(
                312,
                40,
                1,
                "HSM-1",
                7,
                0,
                SHIFT,
                .5 - decision,
                -.5,
                decision,
                verdict.severity(),
                4,
                verdict.rule(),
                next.map(NextSeverity::severity).orElse(null),
                next.map(NextSeverity::margin).orElse(null),
                List.of("DOWN_TIME_HIGH"),
                false,
                SHIFT);
    }

    static Anomaly faulty(DataFault... faults) {
        return new Anomaly(
                313,
                40,
                1,
                "HSM-1",
                7,
                0,
                SHIFT,
                null,
                null,
                null,
                Severity.MEDIUM,
                4,
                null,
                null,
                null,
                List.of(faults).stream().map(DataFault::name).toList(),
                true,
                SHIFT);
    }

    static AnomalyDetail detail(Anomaly anomaly, ShiftFigures figures) {
        return new AnomalyDetail(
                anomaly,
                Detector.CLASSIC,
                new RecordedShift(figures, 28_800.0),
                Map.of(Measure.IDEAL_RATE, new UsualRange(400, 430, 440, 5, 100)),
                List.of());
    }
}
