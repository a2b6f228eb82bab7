package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** How an operator brings a file in, with all that can be wrong with it, and takes it back. */
@ExtendWith({Chromium.class, RunningProduct.class})
class ImportE2E {

    private static final String ORIGINALS_HEADER =
            "MachineID,BatchID,OperatingTime,Downtime,ActualOutput,IdealOutput,GoodUnits,TotalUnits,OEE\n";

    private final Product product;
    private final Browser browser;
    private final String machine = Api.unique("IMP");
    private final String header = "Machine,Batch,Shift start,Operating time (min),Downtime (min),Actual output,"
            + "Ideal output,Good units,Total units,Shift leader\n";
    private Visitor visitor;
    private Page page;

    ImportE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @BeforeEach
    void comes() {
        Api.admin(product)
                .post("/machines", "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 1\"}".formatted(machine));
        comes(Visitor.DESKTOP);
    }

    private void comes(int width) {
        visitor = new Visitor(browser, product, width, ColorScheme.LIGHT);
        page = visitor.page();
        visitor.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard");
    }

    @AfterEach
    void goes() {
        visitor.close();
    }

    @Test
    void importsAFileWithErrorsMendsItCommitsAndUndoes() throws IOException {
        send("early.csv", header + row("06", "440", "40") + row("14", "abc", "40") + row("22", "440", "-4"));
        PlaywrightAssertions.assertThat(said(".cols li", "Shift leader").locator(".ui-selectonemenu-label"))
                .hasText("Not used");

        visitor.press("Start dry run");
        visitor.read("What would be added");
        assertThat(fact("Accepted")).isEqualTo("1");
        assertThat(fact("Rejected")).isEqualTo("2");
        visitor.read("Shift leader");
        assertThat(page.locator("tbody tr").first().textContent()).contains("2", "Operating time (min)", "abc");
        assertThat(rejectedRows()).contains("abc").contains("-4").doesNotContain("T06:00");
        assertThat(recorded()).isZero();

        link("Choose the mended file");
        visitor.arriveAt("/performance/import");
        send("mended.csv", header + row("06", "440", "40") + row("14", "430", "50") + row("22", "440", "40"));
        visitor.press("Start dry run");
        visitor.press("Add 3 records");
        visitor.read("3 records were added from mended.csv.");
        assertThat(recorded()).isEqualTo(3);

        visitor.press("Undo import");
        visitor.read("Undo the import of mended.csv?").read("3 records go");
        said(".ui-confirm-dialog button", "Undo import").click();
        visitor.read("3 records of mended.csv were taken back.");
        assertThat(recorded()).isZero();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void takesAFileOfTheOriginalSystemOnAPhone() {
        goes();
        comes(Visitor.PHONE);
        String number = Long.toString(System.nanoTime());
        send("original.csv", ORIGINALS_HEADER + number + ",B7,7.5,0.5,2900,3100,2850,2900,0.86\n");

        page.getByLabel("First shift of the file began").fill("2026-01-05T06:00");
        visitor.press("Start dry run");
        visitor.read("Say below whether the file's times are in minutes or in hours.");
        choose(said(".fld", "Times are in"), "hours");
        choose(said(".cols li", number).last(), machine);
        visitor.press("Start dry run");
        visitor.press("Add one record");
        visitor.read("One record was added from original.csv.");

        assertThat(recorded()).isEqualTo(1);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void anInterruptedImportIsFoundAgain() {
        String name = Api.unique("kept") + ".csv";
        send(name, header + row("06", "440", "40"));
        String address = visitor.path();

        visitor.open("/dashboard").open("/performance/import");
        link(name);

        visitor.arriveAt(address).read("What is in which column");
    }

    @Test
    void aFileThatIsNoneIsExplained() {
        visitor.open("/performance/import");
        page.locator("input[type=file]").setInputFiles(new FilePayload("empty.csv", "text/csv", new byte[0]));
        visitor.read("This file is empty.");

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("picture.csv", "text/csv", new byte[] {0, 1, 2, 3, 0, 0, 9}));
        visitor.press("Upload");
        page.waitForURL(Pattern.compile(".*/performance/import/\\d+"));

        visitor.read("Choose the mended file");
    }

    private void send(String name, String csv) {
        visitor.open("/performance/import");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visitor.press("Upload");
        page.waitForURL(Pattern.compile(".*/performance/import/\\d+"));
    }

    /** A row for the shift that began at this hour. */
    private String row(String hour, String operatingTime, String downTime) {
        return "%s,%s-B1,2026-01-05T%s:00:00Z,%s,%s,2900,3150,2840,2900,<b>Li</b>%n"
                .formatted(machine, machine, hour, operatingTime, downTime);
    }

    private String fact(String name) {
        return said(".facts div", name).locator("b").textContent();
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private Locator said(String selector, String text) {
        return page.locator(selector).filter(new Locator.FilterOptions().setHasText(text));
    }

    private void choose(Locator field, String option) {
        field.locator(".ui-selectonemenu").click();
        // While the panel still opens, a click on it is lost.
        said(".ui-selectonemenu-panel.ui-connected-overlay-enter-done li", option)
                .click();
        PlaywrightAssertions.assertThat(field.locator(".ui-selectonemenu-label"))
                .hasText(option);
    }

    private String rejectedRows() throws IOException {
        Download download = page.waitForDownload(() -> link("Download rejected rows"));
        try (InputStream content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int recorded() {
        return Api.demo(product, "operator")
                .get("/performance-records?machine=" + machine)
                .json()
                .getInt("total");
    }
}
