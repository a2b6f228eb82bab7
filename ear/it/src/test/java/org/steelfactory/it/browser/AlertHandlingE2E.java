package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;
import org.steelfactory.it.scan.PlantedMachine;

/** What a supervisor does about an alert on its page, and what the page tells of it. */
@ExtendWith({Chromium.class, RunningProduct.class})
class AlertHandlingE2E {

    private final Product product;
    private final Api auditor;
    private final Visitor visitor;
    private final Page page;
    private String alert;

    AlertHandlingE2E(Browser browser, Product product) {
        this.product = product;
        auditor = Api.demo(product, "auditor");
        visitor = new Visitor(browser, product);
        page = visitor.page();
    }

    @BeforeEach
    void lookAtAnAlert() {
        Api admin = Api.admin(product);
        admin.put("/policies/severity", "{\"preset\":\"standard\",\"alertFrom\":\"HIGH\"}");
        PlantedMachine machine = PlantedMachine.recorded(admin);
        FinishedScan.of(product);
        alert = "/alerts/"
                + auditor.get("/alerts?sort=-severity&machine=" + machine.name())
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("id");
        visitor.signIn("supervisor", Product.DEMO_PASSWORD)
                .arriveAt("/dashboard")
                .open(alert);
    }

    @AfterEach
    void leave() {
        assertThat(visitor.complaints()).isEmpty();
        visitor.close();
    }

    @Test
    void workIsRequestedAndTheAlertWaitsForItUntilItIsSettled() {
        visitor.read("Unless it is acknowledged").read("supervisors are told").read("administrators are told");
        visitor.read("Values beside the usual range");

        page.getByLabel("Comment").first().fill("Bearing is warm");
        visitor.press("Request maintenance");
        visitor.read("Work is requested: work-order-").read("Work was requested:");
        JsonObject waiting = auditor.get(alert).json();
        assertThat(waiting.getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(waiting.getString("workOrder")).startsWith("work-order-");
        assertThat(waiting.isNull("dueAt")).isTrue();
        assertThat(page.getByText("Request maintenance")).hasCount(0);

        visitor.press("Resolve");
        visitor.read("is resolved");
        assertThat(auditor.get(alert).json().getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void aDismissalAsksWhyAndForHowLongTheSameIsMuted() {
        page.getByLabel("Mute the same for").fill("91");
        visitor.press("Dismiss");
        visitor.read("0 to 90 days are possible.");

        page.getByLabel("Reason in words").fill("Sensor was cleaned");
        page.getByLabel("Mute the same for").fill("14");
        visitor.press("Dismiss");
        visitor.read("is dismissed").read("The same is muted until").read("False alarm: Sensor was cleaned");

        visitor.open("/machines/" + auditor.get(alert).json().getInt("machineId"));
        visitor.read("0 of 1 judged alerts confirmed");
    }
}
