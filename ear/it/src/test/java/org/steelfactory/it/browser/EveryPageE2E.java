package org.steelfactory.it.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/**
 * What must hold for every page, at every width and in both themes. {@code -Dsteel.screens=true} takes a picture of each
 * besides, for people to look at.
 */
@ExtendWith({Chromium.class, RunningProduct.class})
class EveryPageE2E {

    private static final List<String> PUBLIC = List.of("/login", "/register");
    private static final List<String> SIGNED_IN = List.of(
            "/dashboard",
            "/machines",
            "/machines?edit=new",
            "/machines/1",
            "/batches?edit=new",
            "/performance",
            "/batches",
            "/performance/report?machines=1",
            "/performance/import",
            "/alerts",
            "/tasks",
            "/maintenance",
            "/maintenance?request=new",
            "/alerts?state=CLOSED",
            "/scans",
            "/scans/schedules",
            "/scans/schedules?edit=new",
            "/anomalies",
            "/anomalies?severity=HIGH,CRITICAL&fault=true&reason=REPEATED&sort=machine",
            "/processes",
            "/processes?state=INCIDENT",
            "/processes/time?definition=anomalyScan",
            "/ledger",
            "/audit",
            "/reconciliation",
            "/mongodb",
            "/rules",
            "/users",
            "/profile",
            "/notifications",
            "/notifications/settings",
            "/notifications/webhooks",
            "/notifications/webhooks?edit=new",
            "/style");

    /** What has a number, once a scan has found some. */
    private static List<String> numbered = List.of();

    private static final List<Integer> WIDTHS = List.of(Visitor.DESKTOP, Visitor.TABLET, Visitor.PHONE);

    /** As wcag22aa, and what the tool counts as good practice. */
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A page with a diagram is there once that is drawn. */
    private static final String ALL_DRAWN =
            "[...document.querySelectorAll('[data-diagram]')].every(diagram => diagram.dataset.drawn)";

    /** Those of them whose verdict a theme can change. */
    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

    /** Two pages are looked at at the same time: a browser keeps one core busy, and the server seldom the other. */
    private static final int LOOKERS = 2;

    @TestFactory
    Stream<DynamicTest> isAccessibleFitsAndStaysQuiet(Product product) {
        Deque<String> anybodys = new ConcurrentLinkedDeque<>(PUBLIC);
        Deque<String> users = new ConcurrentLinkedDeque<>(signedIn(product));
        Map<String, CompletableFuture<Void>> verdicts = new LinkedHashMap<>();
        Stream.concat(anybodys.stream(), users.stream()).forEach(path -> verdicts.put(path, new CompletableFuture<>()));
        ExecutorService lookers = Executors.newFixedThreadPool(LOOKERS);
        for (int i = 0; i < LOOKERS; i++) {
            lookers.execute(() -> look(product, anybodys, users, verdicts));
        }
        return verdicts.entrySet().stream()
                .map(verdict -> DynamicTest.dynamicTest(verdict.getKey(), () -> told(verdict.getValue())))
                .onClose(lookers::shutdownNow);
    }

    /** Looks at pages while there are some that nobody else looks at. */
    private static void look(
            Product product,
            Deque<String> anybodys,
            Deque<String> users,
            Map<String, CompletableFuture<Void>> verdicts) {
        try (Playwright driver = Chromium.driver();
                Browser browser = Chromium.launch(driver);
                Visitor visitor = new Visitor(browser, product)) {
            lookAt(visitor, anybodys, verdicts);
            visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard");
            lookAt(visitor, users, verdicts);
        } catch (RuntimeException | AssertionError e) {
            // Without a browser none of the pages that are left can be looked at.
            verdicts.values().forEach(verdict -> verdict.completeExceptionally(e));
        }
    }

    private static void lookAt(Visitor visitor, Deque<String> paths, Map<String, CompletableFuture<Void>> verdicts) {
        for (String path = paths.poll(); path != null; path = paths.poll()) {
            try {
                lookAt(visitor, path);
                verdicts.get(path).complete(null);
            } catch (RuntimeException | AssertionError e) {
                verdicts.get(path).completeExceptionally(e);
            }
        }
    }

    private static void told(CompletableFuture<Void> verdict) throws Throwable {
        try {
            verdict.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** Loads the page once; its widths and themes are the browser's affair. */
    private static void lookAt(Visitor visitor, String path) {
        SoftAssertions.assertSoftly(softly -> {
            int complaints = visitor.complaints().size();
            visitor.open(path);
            visitor.page().waitForFunction(ALL_DRAWN);
            for (int width : WIDTHS) {
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visitor.show(width, theme);
                    check(softly, visitor, path, width, theme);
                }
            }
            softly.assertThat(visitor.complaints().stream().skip(complaints))
                    .as("console of %s", path)
                    .isEmpty();
        });
    }

    /** With a scan, a scored anomaly, a data fault and an alert, which a scan has to find first. */
    private static List<String> signedIn(Product product) {
        if (numbered.isEmpty()) {
            int scan = FinishedScan.of(product);
            int alert = Api.admin(product)
                    .get("/alerts?size=1")
                    .json()
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getInt("id");
            Stream<String> anomalies = Stream.of("&dataFault=false", "&dataFault=true")
                    .map(query -> "/anomalies/"
                            + FinishedScan.worst(product, scan, query).getInt("id"));
            int process = Api.admin(product)
                    .get("/processes?businessKey=scan-" + scan)
                    .json()
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getInt("id");
            numbered = Stream.concat(
                            anomalies, Stream.of("/scans/" + scan, "/alerts/" + alert, "/processes/" + process))
                    .toList();
        }
        return Stream.concat(SIGNED_IN.stream(), numbered.stream()).toList();
    }

    private static void check(SoftAssertions softly, Visitor visitor, String path, int width, ColorScheme theme) {
        Page page = visitor.page();
        if (Boolean.getBoolean("steel.screens")) {
            picture(page, path, width, theme);
        }
        softly.assertThat(visitor.path())
                .as("address of %s", path)
                .isEqualTo(URI.create(path).getPath());
        softly.assertThat(page.title()).as("title of %s", path).endsWith("Steel Factory");
        softly.assertThat(page.textContent("body")).as("texts of %s", path).doesNotContain("???");
        softly.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits into %d px", path, width)
                .isTrue();
        softly.assertThat(violations(page, theme))
                .as("accessibility of %s, %d px, %s", path, width, theme)
                .extracting(EveryPageE2E::told)
                .isEmpty();
    }

    /**
     * Without telling what is right, and without a page of its own for frames of other sites: there are none. Themes differ
     * by their colours alone, so that the rest is looked at once for each width.
     */
    private static List<Rule> violations(Page page, ColorScheme theme) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder builder = new AxeBuilder(page).options(options).setLegacyMode(true);
        AxeBuilder chosen = theme == ColorScheme.DARK ? builder.withRules(COLOUR_RULES) : builder.withTags(STANDARDS);
        return chosen.analyze().getViolations();
    }

    private static void picture(Page page, String path, int width, ColorScheme theme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        System.getProperty("steel.work"),
                        "screens",
                        "%s-%d-%s.png"
                                .formatted(
                                        path.substring(1).replaceAll("\\W+", "-"),
                                        width,
                                        theme.name().toLowerCase(Locale.ROOT)))));
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
