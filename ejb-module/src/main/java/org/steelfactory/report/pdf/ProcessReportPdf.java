package org.steelfactory.report.pdf;

import java.io.OutputStream;
import java.util.Locale;
import org.steelfactory.report.performance.ReportText;
import org.steelfactory.report.process.ProcessReport;
import org.steelfactory.report.process.ProcessReportWriter;

/** A process instance on paper. */
public final class ProcessReportPdf {

    private ProcessReportPdf() {}

    /**
     * Writes the report; pages go to the stream as they are made.
     *
     * @param out stays open
     */
    public static void write(ProcessReport report, Locale language, OutputStream out) {
        ReportText text = new ReportText(language, report.zone());
        try (PdfSheet sheet = new PdfSheet(out, imprint(report, text))) {
            new PdfDocument(sheet).write(new ProcessReportWriter(report, text).write());
        }
    }

    private static Imprint imprint(ProcessReport report, ReportText text) {
        String title = report.detail().instance().title();
        String process = report.detail().instance().definitionName();
        return new Imprint(
                title,
                text.of("process.subject", process, title),
                report.madeBy(),
                report.madeAt(),
                report.zone(),
                text.locale(),
                text.of("process.footer", process, title),
                text.of("report.page"));
    }
}
