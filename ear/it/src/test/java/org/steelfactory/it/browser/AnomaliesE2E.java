package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/** How somebody finds an anomaly, and sees why it is one. */
@ExtendWith({Chromium.class, RunningProduct.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnomaliesE2E {

    private static final int SHIFTS = 60;
    private static final int STOOD = 41;
    private static final int FAULTY = 44;

    private final Product product;
    private final Browser browser;
    private final String machine = Api.unique("SEEN");
    private int scan;
    private Visitor visitor;
    private Page page;

    AnomaliesE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @BeforeAll
    void scanAMachine() {
        Api admin = Api.admin(product);
        admin.post("/machines", "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 1\"}".formatted(machine));
        admin.send(
                "/performance-records/imports?mode=commit&timeUnit=min&faulty=store",
                request -> request.header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv())));
        admin.put("/policies/severity", "{\"preset\":\"standard\",\"alertFrom\":\"LOW\"}");
        scan = FinishedScan.of(product);
    }

    @BeforeEach
    void come() {
        visitor = new Visitor(browser, product);
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        assertThat(visitor.complaints()).isEmpty();
        visitor.close();
    }

    @Test
    void aDataFaultIsFoundByItsFilterAndSaysWhatCantBe() {
        visitor.signIn("auditor", Product.DEMO_PASSWORD).arriveAt("/dashboard").open("/anomalies");
        visitor.read("Anomalies of scan " + scan).read("worst first");
        assertThat(page.getByText("Run scan")).hasCount(0);

        page.locator("select[name=machine]").selectOption(new SelectOption().setLabel(machine));
        page.getByLabel("Only data faults").check();
        visitor.press("Filter");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("More good units than units");
        assertThat(page.url()).contains("fault=true").contains("machine=" + machine);

        rows().getByRole(AriaRole.LINK).first().click();
        visitor.read("Good units 1,703 exceed total units 1,600.");
        visitor.read("the policy gives every data fault this severity");
        assertThat(row("Good units don't exceed total units")).containsText("false");
        assertThat(row("No value is missing")).containsText("true");
    }

    @Test
    void aScoredOneShowsThresholdsValuesAndWhatHappened() {
        visitor.signIn("admin", Product.ADMIN_PASSWORD)
                .arriveAt("/dashboard")
                .open("/anomalies?machine=" + machine + "&sort=decisionScore");
        assertThat(page.getByText("Run scan")).hasCount(1);
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Decision score");

        rows().first().getByRole(AriaRole.LINK).first().click();
        visitor.read("because the decision score").read("classic detector");
        assertThat(row("Down time")).containsText("470");
        assertThat(row("Down time")).containsText("above");
        assertThat(row("Data rules")).containsText("7 of 7");
        assertThat(page.locator(".tl li")).hasCount(4);
        assertThat(page.locator(".tl")).containsText("Found in scan " + scan);
        assertThat(page.locator(".tl")).containsText(Pattern.compile("Alert \\d+ raised"));

        page.locator(".tl").getByText("Ledger entry").click();
        visitor.read("ANOMALY_DETECTED");
    }

    @Test
    void saysThatTheRecordWasChangedSince() {
        JsonObject found = FinishedScan.worst(product, scan, "&dataFault=true&machine=" + machine);
        int record = found.getInt("performanceRecordId");
        Api.admin(product).change("/performance-records/" + record, "{\"goodUnits\":1500}");

        visitor.signIn("operator", Product.DEMO_PASSWORD)
                .arriveAt("/dashboard")
                .open("/anomalies/" + found.getInt("id"));

        visitor.read("The record was changed since.");
        assertThat(page.locator(".changes")).containsText("Good units: 1,703 1,500");
        visitor.read("Good units 1,703 exceed total units 1,600.");
        assertThat(page.locator(".tl")).containsText("Performance record changed");
    }

    @Test
    void severitiesAreChosenByTheirCounts() {
        visitor.signIn("supervisor", Product.DEMO_PASSWORD)
                .arriveAt("/dashboard")
                .open("/anomalies");
        int medium = Integer.parseInt(chip("Medium").locator("b").textContent().replace(",", ""));

        chip("Medium").click();
        assertThat(chip("Medium")).hasAttribute("aria-current", "true");
        assertThat(page.locator(".table-foot")).containsText(String.format(Locale.ENGLISH, "of %,d", medium));
        assertThat(rows().locator(".bd:not(.medium)")).hasCount(0);

        chip("Medium").click();
        assertThat(chip("Medium")).not().hasAttribute("aria-current", "true");
        visitor.open("/anomalies?reason=REPEATED&machine=" + machine).read("No results for these filters.");
        page.locator(".empty").getByText("Clear").click();
        visitor.arriveAt("/anomalies");
    }

    @Test
    void searchAndTheMachinesPageLeadToIt() {
        int id = FinishedScan.worst(product, scan, "&machine=" + machine).getInt("id");
        visitor.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard");

        page.locator("#q").fill("anomaly-" + id);
        page.keyboard().press("Enter");
        visitor.arriveAt("/anomalies/" + id);

        link(machine).click();
        visitor.read("scan " + scan + ", latest shifts first");
        page.locator(".li a[href$='/anomalies/" + id + "']").click();
        visitor.arriveAt("/anomalies/" + id);
    }

    private Locator rows() {
        return page.locator(".listed tbody tr");
    }

    /** The row of a table that begins so. */
    private Locator row(String text) {
        return page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private Locator chip(String severity) {
        return page.locator(".chip").filter(new Locator.FilterOptions().setHasText(severity));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Ordinary shifts, one among them that stood nearly all the time, and one with more good units than units. */
    private String csv() {
        StringBuilder csv = new StringBuilder(
                "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,good_units,total_units\n");
        for (int shift = 0; shift < SHIFTS; shift++) {
            int operating = shift == STOOD ? 10 : 440 + shift % 7;
            double ideal = operating * 4.0;
            double actual = shift == FAULTY ? 1_600 : ideal * (.9 + shift % 5 / 100.0);
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,,%s,%d,%d,%.1f,%.1f,%.1f,%.1f%n",
                    machine,
                    Instant.parse("2026-01-01T06:00:00Z").plus(Duration.ofHours(8L * shift)),
                    operating,
                    480 - operating,
                    actual,
                    ideal,
                    shift == FAULTY ? 1_703 : actual * .98,
                    actual));
        }
        return csv.toString();
    }
}
