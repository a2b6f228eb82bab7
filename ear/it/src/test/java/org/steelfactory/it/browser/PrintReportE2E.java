package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Somebody reports on two machines: on screen, as a file, and on paper by the browser. */
@ExtendWith({Chromium.class, RunningProduct.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintReportE2E {

    private static final String FIRST_DAY = "2025-05-01";
    private static final String LAST_DAY = "2025-05-07";

    private final Browser browser;
    private final Product product;
    private final String mill = Api.unique("Walzwerk Süd");
    private final String caster = Api.unique("Caster");
    private final String other = Api.unique("Other");
    private Visitor visitor;

    PrintReportE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
        for (String machine : new String[] {mill, caster, other}) {
            worked(machine);
        }
    }

    @BeforeEach
    void choosesTwoMachinesAndAPeriod() {
        visitor = new Visitor(browser, product);
        visitor.signIn("auditor", Product.DEMO_PASSWORD).arriveAt("/dashboard").open("/performance/report");
        Page page = visitor.page();
        page.getByLabel(mill).check();
        page.getByLabel(caster).check();
        page.getByLabel("First day").fill(FIRST_DAY);
        page.getByLabel("Last day").fill(LAST_DAY);
        visitor.press("Show report");
        visitor.read("1 May 2025 to 7 May 2025");
    }

    @AfterEach
    void goes() {
        visitor.close();
    }

    @Test
    void seesThemAndNoOther() {
        Page page = visitor.page();

        assertThat(page.locator("h2").allInnerTexts()).contains(mill, caster).doesNotContain(other);
        assertThat(page.url()).contains("machines=", "from=" + FIRST_DAY, "to=" + LAST_DAY);
        assertThat(page.locator("section:has(h2:text-is('" + mill + "'))").innerText())
                .contains("75.4", "All 2 shifts in the period", "No alert was raised in this period.");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void takesThePdfAway() throws IOException {
        Download download = visitor.page().waitForDownload(() -> link("PDF").click());

        assertThat(download.suggestedFilename()).isEqualTo("performance-2025-05-01-to-2025-05-07.pdf");
        assertThat(text(Files.readAllBytes(download.path())))
                .contains("Performance report", mill, caster, "by auditor")
                .doesNotContain(other);
    }

    @Test
    void takesTheRecordsAway() throws IOException {
        Download download =
                visitor.page().waitForDownload(() -> link("CSV of all records").click());

        assertThat(Files.readAllLines(download.path()))
                .hasSize(5)
                .anyMatch(line -> line.startsWith(mill + ",,2025-05-02T"))
                .noneMatch(line -> line.contains(other));
    }

    @Test
    void printsThePageWithoutWhatIsForTheScreenOnly() throws IOException {
        byte[] printed = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        // The browser places some letters one by one, which looks like blanks between them, and joins others.
        assertThat(Normalizer.normalize(text(printed), Normalizer.Form.NFKC).replaceAll("\\s", ""))
                .contains("Performancereport", mill.replace(" ", ""), caster, "byauditor", "Whatthefiguresmean")
                .doesNotContain("Dashboard", "Showreport", "Gotoapage", "Showastable");
    }

    private Locator link(String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString().replace('\u00A0', ' ');
    }

    /** Two shifts in the period. */
    private void worked(String machine) {
        Api admin = Api.admin(product);
        assertThat(admin.post(
                                "/machines",
                                "{\"name\":\"%s\",\"type\":\"Hot strip mill\",\"location\":\"Hall 1\"}"
                                        .formatted(machine))
                        .status())
                .isEqualTo(201);
        for (int day = 2; day <= 3; day++) {
            assertThat(admin.post(
                                    "/performance-records",
                                    """
                                    {"machine":"%s","shiftStart":"2025-05-0%dT12:00:00Z","operatingTimeMin":408,
                                    "downTimeMin":72,"actualOutput":90,"idealOutput":100,"goodUnits":98.6,
                                    "totalUnits":100}"""
                                            .formatted(machine, day))
                            .status())
                    .isEqualTo(201);
        }
    }
}
