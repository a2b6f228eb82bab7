package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The demonstration, walked by an administrator; and what others see of it. */
@ExtendWith({Chromium.class, RunningProduct.class})
class LaboratoryE2E {

    private final Product product;
    private final Visitor visitor;
    private final Page page;

    LaboratoryE2E(Browser browser, Product product) {
        this.product = product;
        this.visitor = new Visitor(browser, product);
        this.page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void walksFromPassingOverRefusedAndFoundToPassing() {
        Api.admin(product).post("/ledger/laboratory", "");
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard").open("/ledger");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the laboratory"))
                .click();
        visitor.arriveAt("/ledger/laboratory").read("Verification passes");

        visitor.press("Put guards on");
        visitor.read("Guards stand around the copy.");
        page.getByLabel("Entry", new Page.GetByLabelOptions().setExact(true)).fill("2");
        visitor.press("Tamper");
        visitor.read("The guard refused it: entry 2");
        assertThat(lines()).hasCount(1);
        visitor.read("Verification passes");

        visitor.press("Take guards off");
        visitor.read("No guards stand around the copy any more.");
        visitor.press("Tamper");
        visitor.read("Tampered at entry 2");
        visitor.read("HASH_MISMATCH");
        assertThat(page.locator("#copy ins").first()).hasText("somebody-else");
        assertThat(lines()).hasCount(2);

        visitor.press("Repair the copy");
        visitor.read("One entry was put back.");
        visitor.read("Verification passes");
        assertThat(page.locator(".tl .k.ok")).hasCount(6);
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void showsOthersTheCopyWithoutButtons() {
        visitor.signIn("auditor", Product.DEMO_PASSWORD)
                .arriveAt("/dashboard")
                .open("/ledger/laboratory")
                .read("Works on a copy of the ledger.");

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tamper")))
                .hasCount(0);
        visitor.open("/ledger").read("Guards off");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put guards on")))
                .hasCount(0);
    }

    private Locator lines() {
        return page.locator("#score tbody tr");
    }
}
