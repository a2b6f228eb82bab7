package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The dashboard follows what others do, without a reload. */
@ExtendWith({Chromium.class, RunningProduct.class})
class LiveDashboardE2E {

    /** Longer than the page waits before it asks by itself. */
    private static final int BY_ASKING_MS = 20_000;

    /** Shorter than that, so that only a message can have told. */
    private static final int BY_PUSH_MS = 6_000;

    /** A day that nobody else records anything of. */
    private static final String ADDRESS = "/dashboard?from=1991-05-06&to=1991-05-06";

    private final Product product;
    private final String machine = Api.unique("LIVE");
    private final Visitor visitor;
    private final Page page;

    LiveDashboardE2E(Browser browser, Product product) {
        this.product = product;
        this.visitor = new Visitor(browser, product);
        this.page = visitor.page();
    }

    @BeforeEach
    void signIn() {
        Api.admin(product)
                .post("/machines", "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 1\"}".formatted(machine));
        visitor.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard");
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void isToldOfARecordThatSomebodyElseSent() {
        visitor.open(ADDRESS);
        PlaywrightAssertions.assertThat(row()).containsText("not recorded");
        markThePage();

        recordAShift();

        PlaywrightAssertions.assertThat(row()).containsText("81.0", within(BY_PUSH_MS));
        assertThat(isStillThePage()).isTrue();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void findsOutByItselfWherePushIsBlocked() {
        blockPush();
        visitor.open(ADDRESS);
        PlaywrightAssertions.assertThat(row()).containsText("not recorded");
        markThePage();

        recordAShift();

        PlaywrightAssertions.assertThat(row()).containsText("81.0", within(BY_ASKING_MS));
        assertThat(isStillThePage()).isTrue();
    }

    @Test
    void saysSoWhenItStandsStill() {
        visitor.open(ADDRESS);
        Locator warning = page.getByText("These figures stand still.");
        PlaywrightAssertions.assertThat(warning).isHidden();

        blockPush();
        page.route("**/dashboard?*", route -> route.abort());
        PlaywrightAssertions.assertThat(warning)
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BY_ASKING_MS));
        String stoodStillAt = page.locator("#updated time").textContent();

        page.unroute("**/dashboard?*");
        PlaywrightAssertions.assertThat(warning)
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(BY_ASKING_MS));
        assertThat(page.locator("#updated time").textContent()).isNotEqualTo(stoodStillAt);
    }

    @Test
    void keepsFocusAndOpenTablesWhileItFollows() {
        visitor.open(ADDRESS);
        page.getByText("Show as table").click();

        recordAShift();

        PlaywrightAssertions.assertThat(row()).containsText("81.0", within(BY_ASKING_MS));
        assertThat(page.evaluate("document.activeElement.textContent").toString())
                .contains("Show as table");
        PlaywrightAssertions.assertThat(page.getByLabel("Figures of the chart")).isVisible();
    }

    private void blockPush() {
        page.route(url -> url.contains("/live?"), Route::abort);
    }

    private Locator row() {
        return page.locator("tr", new Page.LocatorOptions().setHasText(machine));
    }

    private void recordAShift() {
        assertThat(Api.demo(product, "supervisor")
                        .post(
                                "/performance-records",
                                """
                                {"machine": "%s", "shiftStart": "1991-05-06T12:00:00Z", "operatingTimeMin": 432, "downTimeMin": 48,
                                 "actualOutput": 1000, "idealOutput": 1000, "goodUnits": 90, "totalUnits": 100}
                                """
                                        .formatted(machine))
                        .status())
                .isEqualTo(201);
    }

    private void markThePage() {
        page.evaluate("window.neverReloaded = true");
    }

    private boolean isStillThePage() {
        return Boolean.TRUE.equals(page.evaluate("window.neverReloaded"));
    }

    private static LocatorAssertions.ContainsTextOptions within(int millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }
}
