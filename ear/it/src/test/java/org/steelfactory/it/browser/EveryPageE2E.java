package org.steelfactory.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** What must hold for every page, at every width and in both themes. */
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
            "/scans",
            "/ledger",
            "/audit",
            "/mongodb",
            "/rules",
            "/users",
            "/profile",
            "/style");
    private static final List<Integer> WIDTHS = List.of(Visitor.DESKTOP, Visitor.TABLET, Visitor.PHONE);

    /** As wcag22aa, and what the tool counts as good practice. */
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TestFactory
    Stream<DynamicNode> isAccessibleFitsAndStaysQuiet(Browser browser, Product product) {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(theme -> WIDTHS.stream().flatMap(width -> Stream.of(false, true)
                        .map(signedIn -> DynamicTest.dynamicTest(
                                "%s, %d px, %s".formatted(theme, width, signedIn ? "signed in" : "public"),
                                () -> visit(browser, product, width, theme, signedIn)))));
    }

    private static void visit(Browser browser, Product product, int width, ColorScheme theme, boolean signedIn) {
        try (Visitor visitor = new Visitor(browser, product, width, theme)) {
            if (signedIn) {
                visitor.signIn("admin", Product.ADMIN_PASSWORD);
            }
            SoftAssertions.assertSoftly(softly -> {
                for (String path : signedIn ? SIGNED_IN : PUBLIC) {
                    visitor.open(path);
                    check(softly, visitor, path, width, theme);
                }
            });
        }
    }

    private static void check(SoftAssertions softly, Visitor visitor, String path, int width, ColorScheme theme) {
        Page page = visitor.page();
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
        softly.assertThat(visitor.path())
                .as("address of %s", path)
                .isEqualTo(URI.create(path).getPath());
        softly.assertThat(page.title()).as("title of %s", path).endsWith("Steel Factory");
        softly.assertThat(page.textContent("body")).as("texts of %s", path).doesNotContain("???");
        softly.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits into %d px", path, width)
                .isTrue();
        softly.assertThat(visitor.complaints()).as("console of %s", path).isEmpty();
        softly.assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .as("accessibility of %s", path)
                .extracting(EveryPageE2E::told)
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
