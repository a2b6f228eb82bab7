package org.steelfactory.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steelfactory.report.performance.MachineReport;
import org.steelfactory.report.performance.PerformanceReport;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.performance.ReportFixture;
import org.steelfactory.report.performance.ReportMetric;
import org.steelfactory.report.performance.ReportText;
import org.steelfactory.report.performance.ReportedAlert;
import org.steelfactory.report.performance.ReportedAnomaly;
import org.steelfactory.report.performance.ReportedWorkOrder;

class PerformanceReportPdfTest {

    @Test
    void saysWhatWasAskedByWhomAndWhen() {
        PdfText pdf = print(ReportFixture.of("HSM-1", "Caster 2"));

        assertThat(pdf.pages().get(0))
                .contains("Performance report")
                .contains("Period: 1 Oct 2026 to 3 Nov 2026, 34 days; days and times are the plant's (Europe/Berlin)")
                .contains("Machines: All: HSM-1, Caster 2")
                .contains("Metrics: OEE, Availability, Performance, Quality, Down time, Output, Losses")
                .contains("Made: 4 Nov 2026 08:15 CET by j.müller");
    }

    @Test
    void numbersItsPages() {
        List<String> pages = print(ReportFixture.of("HSM-1", "Caster 2")).pages();

        assertThat(pages).hasSizeGreaterThan(4);
        assertThat(pages).allSatisfy(page -> assertThat(page)
                .contains("Page %d of %d".formatted(pages.indexOf(page) + 1, pages.size())));
    }

    @Test
    void printsTheSameFiguresAsTheReportHolds() {
        PerformanceReport report = ReportFixture.of("HSM-1", "Caster 2");
        ReportText text = new ReportText(Locale.ENGLISH, ReportFixture.ZONE);

        String printed = print(report).all().replace(' ', ' ');

        assertThat(printed)
                .contains("OEE " + plain(text.percent(report.factory().oee())));
        for (MachineReport machine : report.machines()) {
            assertThat(printed)
                    .contains("OEE " + plain(text.percent(machine.totals().oee())))
                    .contains("Availability "
                            + plain(text.percent(machine.totals().availability())))
                    .contains("The last 100 of 102 shifts in the period");
        }
        assertThat(report.machines().get(0).records())
                .allSatisfy(record -> assertThat(printed).contains(text.moment(record.shiftStart())));
    }

    @Test
    void printsNamesAsTheyAreWritten() {
        String html = "<b>O'Neil</b> & \"Söhne\"";

        String printed = print(ReportFixture.of("Grobblech-Walzwerk Süß", "Прокатный стан", html))
                .all();

        assertThat(printed).contains("Süß", "Прокатный стан", html);
    }

    @Test
    void printsABoxForWhatTheFontHasNot() {
        assertThat(print(ReportFixture.of("高炉 1 \uD83D\uDE00 \uD83D")).all()).contains("□□ 1 □ □");
    }

    @Test
    void repeatsTheTitlesOfATableOnEachPage() {
        List<String> pages = print(ReportFixture.of("HSM-1")).pages();

        assertThat(pages.stream().filter(page -> page.contains("Oct 2026 06:00")))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains("Shift start Batch"));
    }

    @Test
    void hasOnlyTheColumnsThatWereChosen() {
        ReportChoice choice =
                new ReportChoice(Set.of(1L), Set.of(ReportMetric.QUALITY), ReportFixture.FROM, ReportFixture.TO);

        String printed = print(ReportFixture.of(choice, List.of(ReportFixture.machine(1, "HSM-1"))))
                .all();

        assertThat(printed).contains("Machines: HSM-1", "Shift start Batch Quality, % Note");
    }

    @Test
    void saysHonestlyThatThereIsNothing() {
        assertThat(print(ReportFixture.of("HSM-1")).all())
                .contains("No anomaly is recorded for shifts of this period.")
                .contains("No alert was raised in this period.")
                .contains("No work order was open when this report was made.");
        assertThat(print(ReportFixture.of()).all()).contains("No machine has anything to tell of this period.");
    }

    @Test
    void printsAnomaliesAlertsAndMaintenance() {
        Instant time = Instant.parse("2026-10-31T05:00:00Z");
        MachineReport machine = ReportFixture.machine(1, "HSM-1");
        MachineReport troubled = new MachineReport(
                machine.machine(),
                machine.totals(),
                machine.days(),
                machine.records(),
                List.of(new ReportedAnomaly(7, time, "HIGH", -0.314, time)),
                List.of(new ReportedAlert(3, time, "CRITICAL", "ACKNOWLEDGED", "Bearing <runs> hot")),
                List.of(new ReportedWorkOrder(17, "Change the bearing", "URGENT", "IN_PROGRESS", "anna", time, null)));

        assertThat(print(ReportFixture.of(ReportFixture.choice(), List.of(troubled)))
                        .all())
                .contains("31 Oct 2026 06:00 High −0.31 31 Oct 2026 06:00")
                .contains("Critical Acknowledged Bearing <runs> hot")
                .contains("17 · Change the bearing Urgent In progress anna –");
    }

    @Test
    void endsWithWhatTheFiguresMean() {
        assertThat(print(ReportFixture.of("HSM-1")).all())
                .contains("What the figures mean")
                .contains("ISO 22400-2")
                .contains("OEE (overall equipment effectiveness index) = availability · performance · quality.");
    }

    @Test
    void canBeReadAloud() {
        PdfText pdf = print(ReportFixture.of("HSM-1"));

        PdfDictionary marks = pdf.catalog().getAsDict(PdfName.MARKINFO);
        assertThat(marks.get(PdfName.MARKED)).isEqualTo(PdfBoolean.PDFTRUE);
        assertThat(pdf.catalog().getAsString(PdfName.LANG)).hasToString("en");
        assertThat(pdf.property("Title")).isEqualTo("Performance report");
        assertThat(pdf.property("Author")).isEqualTo("j.müller");
        assertThat(pdf.property("CreationDate")).startsWith("D:20261104081500+01");
        assertThat(pdf.tags("H1")).isOne();
        assertThat(pdf.tags("Figure")).isOne();
        assertThat(pdf.tags("Table")).isOne();
        assertThat(pdf.tags("TR")).isEqualTo(1 + 100);
        assertThat(pdf.tags("TD")).isEqualTo(100 * 13);
    }

    @Test
    void canBePrintedByManyAtOnce() {
        PerformanceReport report = ReportFixture.of("HSM-1", "Прокатный стан");
        String alone = print(report).all();

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> print(report).all()))
                .containsOnly(alone);
    }

    private static PdfText print(PerformanceReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PerformanceReportPdf.write(report, Locale.ENGLISH, out);
        return new PdfText(out.toByteArray());
    }

    /** Spaces as {@link PdfText} has them. */
    private static String plain(String text) {
        return text.replace('\u202F', ' ');
    }
}
