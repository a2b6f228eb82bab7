package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.PlantedMachine;

/** The main job as an administrator does it: records go in, a scan finds what is unusual, and each claim leads to its proof. */
@ExtendWith({Chromium.class, RunningProduct.class})
class MainJobE2E {

    private static final int UNTIL_ENDED_MS = 90_000;

    private final Api admin;
    private final Visitor visitor;
    private final Page page;

    MainJobE2E(Browser browser, Product product) {
        this.admin = Api.admin(product);
        this.visitor = new Visitor(browser, product);
        this.page = visitor.page();
    }

    /** So that whatever is found raises an alert. */
    @BeforeEach
    void raiseAlertsForEverything() {
        admin.put("/policies/severity", "{\"preset\":\"standard\",\"alertFrom\":\"LOW\"}");
        Awaitility.await()
                .atMost(Duration.ofMillis(UNTIL_ENDED_MS))
                .until(() -> !admin.get("/scans?size=1").body().contains("RUNNING"));
    }

    @AfterEach
    void leave() {
        admin.put("/policies/severity", "{\"alertFrom\":\"HIGH\"}");
        visitor.close();
    }

    @Test
    void leadsFromTheFileToTheProof() {
        PlantedMachine machine = PlantedMachine.create(admin);
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard");

        bringIn(machine);
        scan();
        openAnomaly(machine);
        visitor.read("Values beside the usual range");
        String anomaly = visitor.path();

        link(Pattern.compile("^Alert \\d+$")).click();
        page.waitForURL(Pattern.compile(".*/alerts/\\d+"));
        page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true)).fill("The drive is being looked at.");
        visitor.press("Acknowledge");
        visitor.read("is acknowledged.").read("The drive is being looked at.");
        assertThat(page.locator("[id^=badges]").textContent()).contains("Acknowledged");

        visitor.open(anomaly);
        link(Pattern.compile("^Ledger entry .*")).click();
        visitor.arriveAt("/ledger").read(machine.name());

        visitor.signOut();
        visitor.open(anomaly).arriveAt("/login");
        assertThat(visitor.complaints()).isEmpty();
    }

    private void bringIn(PlantedMachine machine) {
        visitor.open("/performance/import");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("shifts.csv", "text/csv", machine.csv().getBytes(StandardCharsets.UTF_8)));
        visitor.press("Upload");
        page.waitForURL(Pattern.compile(".*/performance/import/\\d+"));
        visitor.press("Start dry run");
        visitor.press("Add " + PlantedMachine.SHIFTS + " records");
        visitor.read(PlantedMachine.SHIFTS + " records were added from shifts.csv.");
    }

    private void scan() {
        visitor.open("/scans");
        visitor.press("Run scan");
        page.waitForURL(Pattern.compile(".*/scans/\\d+"));
        link(Pattern.compile("See the anomalies")).click(new Locator.ClickOptions().setTimeout(UNTIL_ENDED_MS));
        visitor.arriveAt("/anomalies");
    }

    private void openAnomaly(PlantedMachine machine) {
        page.getByLabel("Machine").selectOption(machine.name());
        visitor.press("Filter");
        // The worst comes first.
        page.locator("table.listed tbody tr").first().locator("a").first().click();
        page.waitForURL(Pattern.compile(".*/anomalies/\\d+"));
    }

    private Locator link(Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
