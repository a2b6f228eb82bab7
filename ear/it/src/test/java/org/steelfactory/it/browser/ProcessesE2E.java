package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/** What an auditor sees of a process: its path on the diagram, its steps, its proof; and what they can't do. */
@ExtendWith({Chromium.class, RunningProduct.class})
class ProcessesE2E {

    private final Product product;
    private final Browser browser;
    private Visitor visitor;
    private int scan;

    ProcessesE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @BeforeEach
    void comes() {
        scan = FinishedScan.of(product);
        visitor = new Visitor(browser, product);
        visitor.signIn("auditor", Product.DEMO_PASSWORD).arriveAt("/dashboard");
        visitor.open("/processes?businessKey=scan-" + scan);
        visitor.page().locator("#process-list a").first().click();
        page().locator("[data-drawn=yes]").waitFor();
    }

    @AfterEach
    void goes() {
        assertThat(visitor.complaints()).isEmpty();
        visitor.close();
    }

    @Test
    void theDiagramShowsThePathAndTheMarkOfItsMakers() {
        assertThat(node("TakeRecords")).hasClass(Pattern.compile(".*\\btaken\\b.*"));
        assertThat(node("FailScan")).not().hasClass(Pattern.compile(".*\\btaken\\b.*"));
        assertThat(node("ToTakeRecords")).hasClass(Pattern.compile(".*\\btaken\\b.*"));
        assertThat(node("ToFailScan")).not().hasClass(Pattern.compile(".*\\btaken\\b.*"));
        assertThat(page().locator(".bpmn-badge.number").first()).isVisible();
        assertThat(page().locator(".bjs-powered-by")).isVisible();
    }

    @Test
    void stepsAndDiagramChooseEachOther() {
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Check data").setExact(true))
                .click();
        assertThat(page().locator("#process-step h2").first()).hasText("3 · Check data");
        assertThat(node("CheckData")).hasClass(Pattern.compile(".*\\bchosen\\b.*"));

        node("TrainModel").locator(".djs-hit").first().click();
        assertThat(page().locator("#process-step h2").first()).hasText("4 · Train model");
        assertThat(page().locator("#process-part tr.on")).containsText("Train model");
        assertThat(visitor.page().url()).contains("step=4");
    }

    @Test
    void tellsVariablesDecisionsAndTheProofInWords() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Variables"))
                .click();
        assertThat(page().locator("#process-part dl")).containsText("Partitions");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisions"))
                .click();
        assertThat(page().locator("#process-part")).containsText("All stored?");
        assertThat(page().locator("#process-part")).containsText("severity:");
        assertThat(page().locator("#process-step")).containsText("The history is as it was recorded");
        assertThat(page().locator("#process-step a[href$='/scans/" + scan + "']"))
                .isVisible();
        assertThat(page().locator("main form")).hasCount(0);
    }

    @Test
    void showsWhereTheTimeGoes() {
        visitor.open("/processes/time?definition=anomalyScan");
        page().locator("[data-drawn=yes]").waitFor();

        assertThat(page().locator(".djs-shape[class*='heat-5']").first()).isAttached();
        assertThat(page().locator("#process-time")).containsText("Score records");
    }

    private Page page() {
        return visitor.page();
    }

    private Locator node(String id) {
        return page().locator(".djs-element[data-element-id=" + id + "]");
    }
}
