package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/** The bell: it counts by itself, opens by keyboard, and leads to what happened. */
@ExtendWith({Chromium.class, RunningProduct.class})
class NotificationsE2E {

    /** Shorter than the page waits before it asks by itself, so that only a message can have told. */
    private static final int BY_PUSH_MS = 6_000;

    private final Product product;
    private final Visitor visitor;
    private final Page page;

    private String alert;
    private Api.NewUser olga;

    NotificationsE2E(Browser browser, Product product) {
        this.product = product;
        this.visitor = new Visitor(browser, product);
        this.page = visitor.page();
    }

    @BeforeEach
    void haveAnAlertAndSignIn() {
        Api admin = Api.admin(product);
        if (admin.get("/alerts?state=ACTIVE").json().getInt("total") == 0) {
            FinishedScan.of(product);
        }
        alert = "/alerts/"
                + admin.get("/alerts?state=ACTIVE&size=1")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("id");
        olga = admin.newUser("olga", Role.OPERATOR);
        visitor.signIn(olga.username(), Api.NEW_USERS_PASSWORD).arriveAt("/dashboard");
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void countsByItselfOnAPageThatIsOtherwiseStillAndLeadsToTheAlert() {
        visitor.open("/profile");
        assertThat(bell()).hasAccessibleName("No unread notifications");

        give();

        assertThat(bell()).hasAccessibleName("1 unread notification", withinPush());
        bell().focus();
        page.keyboard().press("Enter");
        assertThat(latest()).hasCount(1);
        assertThat(latest().first()).containsText("supervisor gave it to you");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        visitor.arriveAt(alert);
        assertThat(bell()).hasAccessibleName("No unread notifications");
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void marksOneAndAllAsRead() {
        give();
        give();
        visitor.open("/notifications");
        assertThat(page.locator(".told li.unread")).hasCount(2);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark as read:"))
                .first()
                .click();
        assertThat(page.locator(".told li.unread")).hasCount(1);
        visitor.press("Mark all as read");
        assertThat(page.locator(".told li.unread")).hasCount(0);
        assertThat(bell()).hasAccessibleName("No unread notifications", withinPush());

        visitor.open("/notifications?unread=1");
        visitor.read("No notification fits these filters.");
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void keepsWhatSomebodyChooses() {
        visitor.open("/notifications/settings");
        page.getByLabel("In the application: Alert raised").selectOption("CRITICAL");
        visitor.press("Save choices");
        visitor.read("Your choices are saved.");

        visitor.open("/notifications/settings");
        assertThat(page.getByLabel("In the application: Alert raised")).hasValue("CRITICAL");
        visitor.read("This server sends no e-mail.");
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    private void give() {
        Api supervisor = Api.demo(product, "supervisor");
        Assertions.assertThat(supervisor
                        .put(alert + "/assignee", "{\"assignee\":\"" + olga.username() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private Locator bell() {
        return page.locator("#bell summary");
    }

    private Locator latest() {
        return page.locator("#bell li a");
    }

    private static LocatorAssertions.HasAccessibleNameOptions withinPush() {
        return new LocatorAssertions.HasAccessibleNameOptions().setTimeout(BY_PUSH_MS);
    }
}
