package org.steelfactory.report.pdf;

import java.io.OutputStream;
import java.util.Locale;
import org.steelfactory.report.performance.PerformanceReport;
import org.steelfactory.report.performance.ReportDocument;
import org.steelfactory.report.performance.ReportText;

/** A performance report on paper. */
public final class PerformanceReportPdf {

    private PerformanceReportPdf() {}

    /**
     * Writes the report; pages go to the stream as they are made.
     *
     * @param out stays open
     */
    public static void write(PerformanceReport report, Locale language, OutputStream out) {
        ReportText text = new ReportText(language, report.zone());
        try (PdfSheet sheet = new PdfSheet(out, imprint(report, text))) {
            new PdfDocument(sheet).write(ReportDocument.of(report, text));
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
}
