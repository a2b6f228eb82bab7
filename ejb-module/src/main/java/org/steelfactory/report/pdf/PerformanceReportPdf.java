package org.steelfactory.report.pdf;

import java.io.OutputStream;
import java.util.Locale;
import org.steelfactory.report.performance.PerformanceReport;
import org.steelfactory.report.performance.ReportDocument;
import org.steelfactory.report.performance.ReportDocument.Meaning;
import org.steelfactory.report.performance.ReportDocument.Part;
import org.steelfactory.report.performance.ReportDocument.Section;
import org.steelfactory.report.performance.ReportText;

/** A performance report on paper. */
public final class PerformanceReportPdf {

    private static final float SMALL = 8.5f;

    /** What should stand on the page of a part's heading besides figures and chart: the beginning of a section. */
    private static final float BEGINNING = 110;

    private final PdfSheet sheet;

    private PerformanceReportPdf(PdfSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Writes the report; pages go to the stream as they are made.
     *
     * @param out stays open
     */
    public static void write(PerformanceReport report, Locale language, OutputStream out) {
        ReportText text = new ReportText(language, report.zone());
        try (PdfSheet sheet = new PdfSheet(out, imprint(report, text))) {
            new PerformanceReportPdf(sheet).write(ReportDocument.of(report, text));
        }
    }

    private static Imprint imprint(PerformanceReport report, ReportText text) {
        String from = text.day(report.choice().from());
        String to = text.day(report.choice().to());
        return new Imprint(
                text.of("report.title"),
                text.of("report.subject", from, to),
                report.madeBy(),
                report.madeAt(),
                report.zone(),
                text.locale(),
                text.of("report.footer", from, to),
                text.of("report.page"));
    }

    private void write(ReportDocument document) {
        sheet.heading(1, document.title(), 0);
        sheet.down(4);
        document.facts().forEach(fact -> sheet.paragraph(fact.name() + ": " + fact.value(), SMALL, Ink.SECOND));
        document.parts().forEach(this::write);
        write(document.meaning());
    }

    private void write(Part part) {
        float chartHeight = part.chart().isPresent() ? PdfChart.height(sheet) : 0;
        sheet.heading(2, part.title(), PdfKeyFigures.HEIGHT + chartHeight + BEGINNING);
        if (!part.about().isEmpty()) {
            sheet.paragraph(part.about(), SMALL, Ink.SECOND);
        }
        PdfKeyFigures.write(sheet, part.figures());
        part.chart().ifPresent(chart -> new PdfChart(sheet, chart).draw());
        part.sections().forEach(this::write);
    }

    private void write(Section section) {
        sheet.heading(3, section.title(), PdfTable.beginning());
        if (!section.about().isEmpty()) {
            sheet.paragraph(section.about(), SMALL, Ink.SECOND);
        }
        section.table().ifPresent(table -> new PdfTable(sheet, table).write());
    }

    private void write(Meaning meaning) {
        sheet.heading(2, meaning.title(), 30);
        meaning.definitions().forEach(definition -> sheet.paragraph(definition, SMALL, Ink.TEXT));
    }
}
