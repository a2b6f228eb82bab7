package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** Why a record got its severity and not a worse one, by the policy that judged it. */
@RequestScoped
public class VerdictText {

    @Inject
    Texts texts;

    @Inject
    Format format;

    @Inject
    DataRules dataRules;

    /** Which threshold the decision score lies below, or that the values can't be right. */
    String because(Anomaly anomaly, SeverityPolicy policy) {
        if (anomaly.dataFault()) {
            return texts.of("anomaly.becauseFault", name(anomaly.severity()));
        }
        double threshold = policy.threshold(anomaly.severity());
        String score = score(anomaly.decisionScore(), threshold);
        String written = written(threshold, anomaly.decisionScore());
        return anomaly.severity() == Severity.NONE
                ? texts.of("anomaly.becauseNone", score, written)
                : texts.of("anomaly.because", name(anomaly.severity()), score, written);
    }

    /** By how much it missed the next more severe verdict; empty for a data fault, which no score speaks of. */
    String missed(Anomaly anomaly, SeverityPolicy policy) {
        if (anomaly.dataFault()) {
            return "";
        }
        if (anomaly.nextSeverity() == null) {
            return texts.of("anomaly.worst");
        }
        double threshold = policy.threshold(anomaly.nextSeverity());
        String next = name(anomaly.nextSeverity());
        if (anomaly.nextMargin() == 0) {
            return texts.of("anomaly.onThreshold", threshold(threshold, ScoreDecimals.USUAL), next);
        }
        int decimals = ScoreDecimals.of(anomaly.decisionScore(), threshold);
        return texts.of(
                "anomaly.missed", format.number(anomaly.nextMargin(), decimals), next, threshold(threshold, decimals));
    }

    /** The rules that were asked, in their order, up to the one that decided. */
    List<RuleRow> rules(AnomalyDetail detail, SeverityPolicy policy) {
        Anomaly anomaly = detail.anomaly();
        List<RuleRow> rows = new ArrayList<>();
        if (anomaly.dataFault()) {
            rows.addAll(dataRules.rows(detail));
            rows.add(new RuleRow(texts.of("anomaly.faultSeverity"), "", "", true, name(anomaly.severity())));
            return rows;
        }
        int all = DataFault.values().length;
        rows.add(new RuleRow(
                texts.of("anomaly.complete"),
                texts.of("anomaly.ofAll", all, all),
                String.valueOf(all),
                true,
                texts.of("anomaly.leadsToScore")));
        policy.used().stream()
                .filter(severity -> severity != Severity.NONE && severity.compareTo(anomaly.severity()) >= 0)
                .map(severity -> below(severity, anomaly, policy))
                .forEach(rows::add);
        if (anomaly.severity() == Severity.NONE) {
            rows.add(atOrAbove(anomaly, policy));
        }
        return rows;
    }

    private RuleRow below(Severity severity, Anomaly anomaly, SeverityPolicy policy) {
        double score = anomaly.decisionScore();
        double threshold = policy.threshold(severity);
        String by = format.number(Math.abs(score - threshold), ScoreDecimals.of(score, threshold));
        boolean holds = score < threshold;
        return new RuleRow(
                texts.of("anomaly.rule." + severity),
                score(score, threshold),
                written(threshold, score),
                holds,
                texts.of(holds ? "anomaly.leadsTo" : "anomaly.leadsNotTo", name(severity), by));
    }

    private RuleRow atOrAbove(Anomaly anomaly, SeverityPolicy policy) {
        double score = anomaly.decisionScore();
        return new RuleRow(
                texts.of("anomaly.rule.NONE"),
                score(score, policy.low()),
                written(policy.low(), score),
                true,
                name(Severity.NONE));
    }

    private String score(double score, double threshold) {
        return format.score(score, ScoreDecimals.of(score, threshold));
    }

    /** The threshold with as many decimals as the score beside it. */
    private String written(double threshold, double score) {
        return threshold(threshold, ScoreDecimals.of(score, threshold));
    }

    /** Where no score can be mistaken for it, 0 has neither sign nor decimals. */
    private String threshold(double threshold, int decimals) {
        return threshold == 0 ? format.count(threshold) : format.score(threshold, decimals);
    }

    /** What a severity is called on the ruler. */
    String shortName(Severity severity) {
        return severity == Severity.NONE ? texts.of("anomaly.normal") : name(severity);
    }

    private String name(Severity severity) {
        return texts.of("severity." + severity);
    }
}
