package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** An administrator runs a scan and watches it; everybody sees it. */
@ExtendWith({Chromium.class, RunningProduct.class})
class ScanE2E {

    private static final int UNTIL_ENDED_MS = 90_000;

    private final Product product;
    private final Browser browser;
    private final Visitor visitor;
    private final Page page;

    ScanE2E(Browser browser, Product product) {
        this.product = product;
        this.browser = browser;
        this.visitor = new Visitor(browser, product);
        this.page = visitor.page();
    }

    @BeforeEach
    void waitUntilNoOtherScanRuns() {
        Api operator = Api.demo(product, "operator");
        Awaitility.await()
                .atMost(Duration.ofMillis(UNTIL_ENDED_MS))
                .until(() -> !operator.get("/scans?size=1").body().contains("RUNNING"));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void isWatchedFromStartToResultWithoutReload() {
        runScan();
        page.evaluate("window.neverReloaded = true");

        assertThat(page.locator("#scan-state")).hasText("Completed", untilEnded());

        Assertions.assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        assertThat(page.locator(".stl .done")).hasCount(7);
        assertThat(page.locator("#scan-said")).hasText("The scan is completed.");
        assertThat(page.getByText("Anomalies by severity")).isVisible();
        assertThat(button("Cancel scan…")).isHidden();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Scan completed")))
                .hasAttribute("href", Pattern.compile("/ledger\\?entry=\\d+"));
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void asksForNothingMoreOnceItHasEnded() {
        runScan();
        assertThat(page.locator("#scan-state")).hasText("Completed", untilEnded());
        assertThat(page.locator("main [data-live]")).hasCount(0);
        List<String> asked = new ArrayList<>();
        // The bell in the frame stays live: it may ask for itself.
        page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));

        // Longer than a page that is kept live waits before it asks.
        page.waitForTimeout(12_000);

        Assertions.assertThat(asked).doesNotContain(visitor.path());
    }

    @Test
    void canBeCancelledWhileItRuns() {
        runScan();
        button("Cancel scan…").click();
        assertThat(page.getByText("Anomalies that it has stored by then are kept"))
                .isVisible();
        button("Cancel scan").click();

        assertThat(page.locator("#scan-state")).hasText("Cancelled");
        assertThat(page.getByText("The scan was cancelled at the step")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Run again")))
                .isVisible();
    }

    @Test
    void runsOneAtATime() {
        runScan();
        String scan = visitor.path();
        visitor.open("/scans");

        if (page.locator("#scan-now[data-running]").count() > 0) {
            assertThat(button("Run scan")).isHidden();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow it")))
                    .hasAttribute("href", scan);
        }

        assertThat(button("Run scan")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_ENDED_MS));
    }

    @Test
    void isSeenByOthersWhoCantStartOrCancelOne() {
        long id = Api.admin(product)
                .post("/scans", "{}")
                .json()
                .getJsonNumber("id")
                .longValue();
        visitor.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard");

        visitor.open("/search?q=scan-" + id).arriveAt("/scans/" + id);
        assertThat(page.locator("h1")).hasText("Scan " + id);
        Assertions.assertThat(page.locator("#deeds").count()).isZero();
        assertThat(page.locator("#scan-state")).hasText("Completed", untilEnded());

        visitor.open("/scans");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Scan " + id).setExact(true)))
                .isVisible();
        Assertions.assertThat(page.locator("#start").count()).isZero();

        visitor.open("/dashboard");
        assertThat(page.locator(".needs a[href$='/scans/" + id + "']")).containsText("The last scan ended");
    }

    @Test
    void isAccessibleAndFitsAtEveryWidth() {
        runScan();
        assertThat(page.locator("#scan-state")).hasText("Completed", untilEnded());
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(Visitor.DESKTOP, Visitor.TABLET, Visitor.PHONE)) {
                visitor.show(width, theme);
                Assertions.assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .isTrue();
                Assertions.assertThat(new AxeBuilder(page)
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations())
                        .isEmpty();
            }
        }
    }

    private void runScan() {
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard");
        visitor.open("/scans");
        button("Run scan").click();
        page.waitForURL(url -> url.matches(".*/scans/\\d+"));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static LocatorAssertions.HasTextOptions untilEnded() {
        return new LocatorAssertions.HasTextOptions().setTimeout(UNTIL_ENDED_MS);
    }
}
