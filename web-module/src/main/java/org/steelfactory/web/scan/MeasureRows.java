package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.steelfactory.report.chart.RangePlot;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.UsualRange;

/** What a judged shift is measured by, beside what is usual for its machine. */
@RequestScoped
public class MeasureRows {

    @Inject
    private FigureText figures;

    public List<MeasureRow> of(AnomalyDetail detail) {
        return Arrays.stream(Measure.values())
                .map(measure -> row(detail, measure))
                .toList();
    }

    /** How many shifts what is usual is told from. */
    public long usualShifts(AnomalyDetail detail) {
        return detail.usual().values().stream()
                .mapToLong(UsualRange::records)
                .max()
                .orElse(0);
    }

    private MeasureRow row(AnomalyDetail detail, Measure measure) {
        OptionalDouble told = measure.of(detail.judged().figures());
        Double value = told.isPresent() ? told.getAsDouble() : null;
        UsualRange usual = detail.usual().get(measure);
        return new MeasureRow(
                measure,
                figures.of(measure, value),
                value == null ? "" : figures.unit(measure),
                usual == null
                        ? figures.of(measure, null)
                        : figures.of(measure, usual.p05()) + "–" + figures.of(measure, usual.p95()),
                usual == null ? null : new RangePlot(usual.p05(), usual.median(), usual.p95(), value));
    }
}
