package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.UsualRange;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.scan.fault.RecordedShift;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** The data rules on a record, with its own values. */
@RequestScoped
public class DataRules {

    @Inject
    Texts texts;

    @Inject
    Format format;

    @Inject
    FigureText figures;

    /** What each fault of a record says, with its values: “Good units 103 exceed total units 100.” */
    List<String> faults(AnomalyDetail detail) {
        return found(detail.anomaly()).stream()
                .map(fault -> texts.of("fault." + fault, value(fault, detail), threshold(fault, detail)))
                .toList();
    }

    /** All data rules in their order; a rule that a value is missing for has nothing to say, and holds. */
    List<RuleRow> rows(AnomalyDetail detail) {
        List<DataFault> found = found(detail.anomaly());
        return Arrays.stream(DataFault.values())
                .map(fault -> new RuleRow(
                        texts.of("fault.rule." + fault),
                        value(fault, detail),
                        threshold(fault, detail),
                        !found.contains(fault),
                        found.contains(fault) ? texts.of("anomaly.leadsToFault") : ""))
                .toList();
    }

    private static List<DataFault> found(Anomaly anomaly) {
        return anomaly.reasons().stream().map(DataFault::valueOf).toList();
    }

    private String value(DataFault fault, AnomalyDetail detail) {
        RecordedShift shift = detail.judged();
        ShiftFigures recorded = shift.figures();
        return switch (fault) {
            case MISSING_VALUE -> missing(recorded);
            case GOOD_EXCEEDS_TOTAL -> figures.amount(recorded.goodUnits());
            case ACTUAL_DIFFERS_FROM_TOTAL -> figures.amount(recorded.actualOutput());
            case TIMES_DIFFER_FROM_PLAN -> figures.minutes(sum(recorded.operatingTimeS(), recorded.downTimeS()));
            case OUTPUT_IMPOSSIBLE -> format.percent(ratio(recorded.actualOutput(), recorded.idealOutput()));
            case IDEAL_RATE_UNLIKELY -> rate(detail);
            case REPEATED -> Format.MISSING;
        };
    }

    private String threshold(DataFault fault, AnomalyDetail detail) {
        RecordedShift shift = detail.judged();
        return switch (fault) {
            case MISSING_VALUE, REPEATED -> Format.MISSING;
            case GOOD_EXCEEDS_TOTAL, ACTUAL_DIFFERS_FROM_TOTAL ->
                figures.amount(shift.figures().totalUnits());
            case TIMES_DIFFER_FROM_PLAN -> figures.minutes(shift.plannedTimeS());
            case OUTPUT_IMPOSSIBLE -> format.percent(Oee.MOST_PERFORMANCE);
            case IDEAL_RATE_UNLIKELY -> usualRates(detail);
        };
    }

    private String missing(ShiftFigures recorded) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("operatingTimeMin", recorded.operatingTimeS());
        values.put("downTimeMin", recorded.downTimeS());
        values.put("actualOutput", recorded.actualOutput());
        values.put("idealOutput", recorded.idealOutput());
        values.put("goodUnits", recorded.goodUnits());
        values.put("totalUnits", recorded.totalUnits());
        String missing = values.entrySet().stream()
                .filter(value -> value.getValue() == null)
                .map(value -> texts.of("performance." + value.getKey()))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? texts.of("anomaly.noneMissing") : missing;
    }

    private String rate(AnomalyDetail detail) {
        return Measure.IDEAL_RATE.of(detail.judged().figures()).stream()
                .mapToObj(format::count)
                .findFirst()
                .orElse(Format.MISSING);
    }

    /** Around the median of the records without faults, which is near that of all, by which the rule went. */
    private String usualRates(AnomalyDetail detail) {
        UsualRange usual = detail.usual().get(Measure.IDEAL_RATE);
        double most = Math.exp(DataFault.RATE_TOLERANCE);
        return usual == null
                ? Format.MISSING
                : texts.of("anomaly.about", format.count(usual.median() / most), format.count(usual.median() * most));
    }

    private static Double sum(Double one, Double other) {
        return one == null || other == null ? null : one + other;
    }

    private static Double ratio(Double part, Double whole) {
        return part == null || whole == null || whole == 0 ? null : part / whole;
    }
}
