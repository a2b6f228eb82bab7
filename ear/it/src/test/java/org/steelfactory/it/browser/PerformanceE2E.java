package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** How an operator records a shift with a phone in one hand, and mends what was mistyped. */
@ExtendWith({Chromium.class, RunningProduct.class})
class PerformanceE2E {

    private final Browser browser;
    private final Product product;
    private final String machine = Api.unique("CC");
    private Visitor operator;

    PerformanceE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @BeforeEach
    void comes() {
        Api.admin(product)
                .post("/machines", "{\"name\":\"%s\",\"type\":\"Caster\",\"location\":\"Hall 2\"}".formatted(machine));
        operator = new Visitor(browser, product, Visitor.PHONE, ColorScheme.LIGHT);
        operator.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard");
    }

    @AfterEach
    void goes() {
        operator.close();
    }

    @Test
    void recordsAShiftAtPhoneWidth() {
        begin();
        fill("Operating time", "408");
        fill("Down time", "72");
        fill("Actual output", "1530");
        fill("Ideal output", "1700");
        fill("Good units", "1479");
        fill("Total units", "1,500");
        index("OEE", "75.4");

        assertThat(new AxeBuilder(operator.page()).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();

        operator.press("Record shift");

        operator.read(machine + ", shift of");
        index("OEE", "75.4");
        index("Availability", "85.0");
        assertThat(operator.page().url()).contains("record=");
        assertThat(operator.page().locator(".history li").count()).isEqualTo(1);
        assertThat(operator.complaints()).isEmpty();
    }

    @Test
    void losesNothingThatWasTypedHoweverWrongItIs() {
        begin();
        fill("Operating time", "four hours");
        fill("Down time", "-5");
        fill("Actual output", "10");
        fill("Ideal output", "12");
        fill("Good units", "11");
        fill("Total units", "10");

        operator.press("Record shift");

        operator.read("“four hours” isn't a number such as 1,612.5.")
                .read("It can't be less than 0.")
                .read("There can't be more good units than units in total.");
        assertThat(field("Operating time").inputValue()).isEqualTo("four hours");
        assertThat(field("Total units").inputValue()).isEqualTo("10");
        assertThat(field("Machine").inputValue()).isEqualTo(machine);
    }

    @Test
    void mendsARecordByTheOverridePasswordAndSeesItsHistory() {
        int id = Api.demo(product, "operator")
                .post(
                        "/performance-records",
                        ("{\"machine\":\"%s\",\"shiftStart\":\"2026-01-31T05:00:00Z\",\"operatingTimeMin\":400,"
                                        + "\"downTimeMin\":80,\"actualOutput\":90,\"idealOutput\":100,\"goodUnits\":80,"
                                        + "\"totalUnits\":90}")
                                .formatted(machine))
                .json()
                .getInt("id");
        operator.open("/performance?machine=" + machine + "&record=" + id);
        link("Change").click();
        fill("Good units", "88.5");
        fill("Reason", "counted again");

        operator.press("Save change");
        operator.read("To change what was recorded, send the override password");
        fill("Override password", Product.OVERRIDE_PASSWORD);
        operator.press("Save change");

        operator.read("counted again");
        assertThat(operator.page().locator(".history ins").first().textContent())
                .isEqualTo("88.50");
        assertThat(operator.page().url()).contains("machine=" + machine);
    }

    private void begin() {
        operator.open("/performance");
        link("Record shift").click();
        field("Machine").selectOption(machine);
    }

    private void fill(String label, String text) {
        field(label).fill(text);
    }

    private Locator field(String label) {
        return operator.page().locator("#edit").getByLabel(label);
    }

    private Locator link(String name) {
        return operator.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private void index(String name, String percent) {
        PlaywrightAssertions.assertThat(
                        operator.page().locator(".indices div").filter(new Locator.FilterOptions().setHasText(name)))
                .containsText(percent);
    }
}
