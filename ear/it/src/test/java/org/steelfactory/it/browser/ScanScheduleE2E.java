package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** How an administrator says when scans start, and what everybody else sees of it. */
@ExtendWith({Chromium.class, RunningProduct.class})
class ScanScheduleE2E {

    private final Product product;
    private final Browser browser;
    private Visitor visitor;

    ScanScheduleE2E(Browser browser, Product product) {
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
    void anAdministratorAddsChangesAndDeletesASchedule() {
        String name = Api.unique("Nightly");
        open("/scans/schedules?edit=new");
        field("Name").fill(name);
        field("When").selectOption("Monday to Friday");
        reads("Monday to Friday at 06:15");
        time().fill("05:40");
        reads("Monday to Friday at 05:40");
        assertThat(preview().locator("time").count()).isEqualTo(3);
        visitor.press("Add schedule");
        visitor.read(name + " added.");
        assertThat(row(name).innerText()).contains("Monday to Friday at 05:40", "40 5 * * 1-5", "Not yet");

        edit(name);
        field("When").selectOption("One day a week");
        field("Weekday").selectOption("Saturday");
        reads("Every Saturday at 05:40");
        field("Switched on").uncheck();
        visitor.press("Save schedule");
        visitor.read(name + " saved.");
        assertThat(row(name).innerText()).contains("Every Saturday at 05:40", "Off");

        edit(name);
        visitor.press("Delete schedule");
        visitor.read("Delete " + name + "?");
        visitor.page().locator(".ui-confirmdialog-yes").click();
        visitor.read(name + " deleted.");
        assertThat(row(name).count()).isZero();
    }

    @Test
    void whatIsChosenGoesOnAsCronAndWhatIsWrongIsSaidAtItsField() {
        open("/scans/schedules?edit=new");
        field("When").selectOption("After each shift");
        field("Minutes after the shift").fill("20");
        reads("After each shift, at 06:20, 14:20 and 22:20");
        field("When").selectOption("Another time, written as cron");
        assertThat(field("Cron expression").inputValue()).isEqualTo("20 6,14,22 * * *");

        field("Cron expression").fill("*/2 * * * *");
        reads("Every 5 minutes is the most often that is possible.");
        field("Name").fill(Api.unique("Too often"));
        visitor.press("Add schedule");
        visitor.page().locator(".ui-message-error").first().waitFor();
        assertThat(visitor.page().locator("[data-field=cron] .ui-message-error").innerText())
                .contains("Every 5 minutes");
        assertThat(field("Cron expression").inputValue()).isEqualTo("*/2 * * * *");

        field("Name").fill("");
        field("Cron expression").fill("5 6 1,15 * *");
        reads("On day 1 and 15 of the month at 06:05");
        visitor.press("Add schedule");
        visitor.page().locator("[data-field=name] .ui-message-error").waitFor();
    }

    @Test
    void everybodyElseReads() {
        String name = Api.unique("Read");
        Api.admin(product).post("/scan-schedules", "{\"name\":\"%s\",\"cron\":\"0 6 * * 7\"}".formatted(name));
        visitor.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard").open("/scans/schedules?edit=new");

        assertThat(row(name).innerText()).contains("Every Sunday at 06:00");
        assertThat(visitor.page().locator("form[id=edit]").count()).isZero();
        assertThat(row(name).getByText("Edit").count()).isZero();
        assertThat(visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add schedule"))
                        .count())
                .isZero();
    }

    private void open(String path) {
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard").open(path);
    }

    private void edit(String name) {
        row(name)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Edit " + name))
                .click();
        visitor.page().waitForURL(url -> url.contains("edit="));
    }

    private Locator row(String name) {
        return visitor.page().locator("tr", new Page.LocatorOptions().setHasText(name));
    }

    private Locator field(String label) {
        return visitor.page()
                .locator("form[id=edit]")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator time() {
        return visitor.page().locator("[data-field=time] input");
    }

    private Locator preview() {
        return visitor.page().locator(".preview");
    }

    /** Waits until the preview says this. */
    private void reads(String text) {
        preview().getByText(text).waitFor();
    }
}
