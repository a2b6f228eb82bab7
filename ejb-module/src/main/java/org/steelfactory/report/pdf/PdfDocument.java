package org.steelfactory.report.pdf;

import org.steelfactory.report.performance.ReportDocument;
import org.steelfactory.report.performance.ReportDocument.Meaning;
import org.steelfactory.report.performance.ReportDocument.Part;
import org.steelfactory.report.performance.ReportDocument.Section;

/** Puts a report's words, figures and tables on a sheet. */
final class PdfDocument {

    private static final float SMALL = 8.5f;

    /** What should stand on the page of a part's heading besides figures and chart: the beginning of a section. */
    private static final float BEGINNING = 110;

    private final PdfSheet sheet;

    PdfDocument(PdfSheet sheet) {
        this.sheet = sheet;
    }

    void write(ReportDocument document) {
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
