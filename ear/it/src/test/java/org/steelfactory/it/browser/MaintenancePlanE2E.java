package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** How a supervisor plans work that comes again, and has figures watched. */
@ExtendWith({Chromium.class, RunningProduct.class})
class MaintenancePlanE2E {

    private final Product product;
    private final Browser browser;
    private Visitor visitor;

    MaintenancePlanE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @BeforeEach
    void comes() {
        visitor = new Visitor(browser, product);
    }

    @AfterEach
    void goes() {
        assertThat(visitor.complaints()).isEmpty();
        visitor.close();
    }

    @Test
    void aSupervisorPlansWorkAndHasFiguresWatched() {
        String plan = Api.unique("Grease chain");
        visitor.signIn("supervisor", Product.DEMO_PASSWORD)
                .arriveAt("/dashboard")
                .open("/maintenance/plans?edit=new");
        field("edit", "What is to be done").fill(plan);
        visitor.press("Add plan");
        visitor.page().locator("[data-field=machine] .ui-message-error").waitFor();
        field("edit", "Machine").selectOption("HSM-1");
        field("edit", "Every").fill("2");
        field("edit", "Unit").selectOption("months");
        field("edit", "From").fill("2199-01-31");
        visitor.page()
                .locator(".preview")
                .getByText("Every 2 months on day 31, in shorter months the last, at 06:00")
                .waitFor();
        assertThat(visitor.page().locator(".preview time").count()).isEqualTo(3);
        visitor.press("Add plan");
        visitor.read(plan + " added.");
        assertThat(row(plan).innerText()).contains("HSM-1", "Every 2 months", "31 Jan 2199 06:00", "Not yet");

        String trigger = Api.unique("Look at the drives");
        visitor.open("/maintenance/plans?trigger=new");
        field("watch", "What is to be done").fill(trigger);
        field("watch", "What is looked at").selectOption("Number of anomalies");
        field("watch", "Anomalies, at least").fill("900");
        field("watch", "Active").uncheck();
        visitor.press("Add trigger");
        visitor.read(trigger + " added.");
        assertThat(row(trigger).innerText())
                .contains("Every machine", "900 anomalies of severity High or worse in the last 7 days", "Paused");

        row(plan).getByText("Edit").click();
        visitor.page().waitForURL(url -> url.contains("edit="));
        visitor.press("Delete plan");
        visitor.page().locator(".ui-confirmdialog-yes").click();
        visitor.read(plan + " deleted.");
        assertThat(row(plan).count()).isZero();
    }

    private Locator row(String title) {
        return visitor.page().locator("tr", new Page.LocatorOptions().setHasText(title));
    }

    private Locator field(String form, String label) {
        return visitor.page()
                .locator("form[id=" + form + "]")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
