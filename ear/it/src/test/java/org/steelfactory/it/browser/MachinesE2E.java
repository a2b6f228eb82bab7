package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** How machines come, change and go, as an administrator sees it; and how they are found. */
@ExtendWith({Chromium.class, RunningProduct.class})
class MachinesE2E {

    private static final List<String> LISTS = List.of("/dashboard", "/machines", "/performance", "/performance/report");
    private static final String TOO_WIDE = "[...document.querySelectorAll('body *')]"
            + ".filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
            + ".slice(-6).map(e => e.tagName + '.' + e.getAttribute('class')).join(' ')";

    private static final String FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            + " && [...document.querySelectorAll('.machines, td > a')]"
            + ".every(part => part.offsetWidth <= part.parentElement.clientWidth)";

    private final Product product;
    private final Browser browser;
    private Visitor visitor;

    MachinesE2E(Browser browser, Product product) {
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
    void anAdministratorAddsChangesAndRetiresAMachine() {
        String name = Api.unique("HSM");
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard").open("/machines?edit=new");
        fill("Name", name);
        fill("Type", "Hot strip mill");
        fill("Location", "Hall 2");
        visitor.press("Add machine");
        visitor.read(name + " added.");

        edit(name);
        fill("Location", "Hall 9");
        fill("Reason", "moved");
        fill("Override password", "not the password");
        visitor.press("Save machine");
        visitor.read("This isn't the override password");
        fill("Override password", Product.OVERRIDE_PASSWORD);
        visitor.press("Save machine");
        visitor.read(name + " saved.");

        edit(name);
        fill("Override password", Product.OVERRIDE_PASSWORD);
        visitor.press("Retire machine");
        visitor.read("Retire " + name + "?");
        visitor.page().locator(".ui-confirmdialog-yes").click();
        visitor.read(name + " is retired.");

        search(name);
        visitor.read("it takes no more records");
        visitor.read("moved");
        assertThat(visitor.page().locator("ol.history").innerText())
                .contains("Machine created", "Hall 2", "Hall 9", "Retired", "admin");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard").open("/machines?edit=new");
        visitor.press("Add machine");
        visitor.read("A value is needed.");
        assertThat(visitor.page().locator(".ui-message-error").count()).isEqualTo(3);
    }

    @Test
    void operatorsFindAMachineAndRecordButDontChangeIt() {
        String name = Api.unique("PL");
        Api.admin(product)
                .post(
                        "/machines",
                        "{\"name\":\"%s\",\"type\":\"Pickling line\",\"location\":\"Hall 3\"}".formatted(name));
        visitor.signIn("operator", Product.DEMO_PASSWORD).arriveAt("/dashboard");

        search(name);

        visitor.page().waitForURL(url -> url.contains("/machines/"));
        visitor.read("Nothing was recorded of this machine yet.");
        assertThat(link("Record shift").count()).isPositive();
        assertThat(link("Edit").count()).isZero();
        assertThat(visitor.open("/machines?edit=1")
                        .page()
                        .locator("form[id=edit]")
                        .count())
                .isZero();
    }

    @Test
    void aMachineThatIsntThereIsNotFound() {
        visitor.signIn("auditor", Product.DEMO_PASSWORD).arriveAt("/dashboard");
        Page page = visitor.page();
        for (String path : new String[] {"/machines/999999999", "/machines/none"}) {
            assertThat(page.navigate(product.url(path).toString()).status()).isEqualTo(404);
        }
        visitor.close();
        visitor = new Visitor(browser, product);
    }

    @Test
    void aNameOfTheLongestLengthBreaksNoPage() {
        String name = (Api.unique("W") + "W".repeat(64)).substring(0, 64);
        Api.admin(product)
                .post(
                        "/machines",
                        "{\"name\":\"%s\",\"type\":\"%s\",\"location\":\"Hall 3\"}".formatted(name, "W".repeat(64)));
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard");
        for (int width : new int[] {Visitor.TABLET, Visitor.PHONE}) {
            visitor.page().setViewportSize(width, 844);
            for (String path : LISTS) {
                visitor.open(path);
                assertThat(visitor.page().evaluate(FITS))
                        .as(
                                "%s fits into %d px: %s",
                                path, width, visitor.page().evaluate(TOO_WIDE))
                        .isEqualTo(true);
            }
        }
    }

    private void search(String text) {
        visitor.page().locator("#q").fill(text);
        visitor.page().keyboard().press("Enter");
    }

    private void fill(String label, String text) {
        visitor.page()
                .locator("form[id=edit]")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    private void edit(String machine) {
        visitor.open("/machines?text=" + machine);
        link("Edit " + machine).click();
        visitor.page().waitForURL(url -> url.contains("edit="));
    }

    private Locator link(String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
