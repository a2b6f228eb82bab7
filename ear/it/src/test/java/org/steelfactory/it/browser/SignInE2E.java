package org.steelfactory.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** How people come in and leave, as they see it. */
@ExtendWith({Chromium.class, RunningProduct.class})
class SignInE2E {

    private static final String PASSWORD = Api.NEW_USERS_PASSWORD;
    private static final String ANOTHER_PASSWORD = "slab-caster-and-coiler";

    private final Browser browser;
    private final Product product;
    private Visitor visitor;

    SignInE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @BeforeEach
    void comes() {
        visitor = new Visitor(browser, product);
    }

    @AfterEach
    void goes() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({"admin, not-the-password", "nobody-of-this-name, not-the-password", "'', ''"})
    void isRefusedWithoutBeingToldWhatWasWrong(String username, String password) {
        visitor.signIn(username, password).read("User name or password is wrong.");

        assertThat(visitor.path()).isEqualTo("/login");
        assertThat(visitor.page().locator("input[type=password]").inputValue()).isEmpty();
    }

    @Test
    void signInLeadsToThePageThatWasAskedFor() {
        visitor.open("/ledger?type=LEDGER_OPENED").arriveAt("/login");

        visitor.enter("admin", Product.ADMIN_PASSWORD).arriveAt("/ledger");

        assertThat(visitor.page().url()).endsWith("/ledger?type=LEDGER_OPENED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/%5C/evil.example", "javascript:alert(1)"})
    void signInNeverLeadsToAnotherSite(String next) {
        visitor.open("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));

        visitor.enter("admin", Product.ADMIN_PASSWORD);
        visitor.page().waitForURL(url -> !url.contains("/login"));

        assertThat(visitor.page().url()).startsWith(product.url("/").toString());
    }

    @Test
    void aOneTimePasswordIsChangedBeforeAnythingElse() {
        String username = aUser("one-time");
        visitor.signIn(username, oneTimePasswordOf(username)).arriveAt("/change-password");
        assertThat(visitor.open("/ledger").path()).isEqualTo("/change-password");

        String oneTimePassword = oneTimePasswordOf(username);
        visitor.signIn(username, oneTimePassword).arriveAt("/change-password");
        visitor.page().locator("input[type=password]").nth(0).fill(oneTimePassword);
        visitor.page().locator("input[type=password]").nth(1).fill(ANOTHER_PASSWORD);
        visitor.press("Change password");
        visitor.arriveAt("/dashboard");

        assertThat(visitor.open("/ledger").path()).isEqualTo("/ledger");
        assertThat(Api.basic(product, username, ANOTHER_PASSWORD).get("/me").status())
                .isEqualTo(200);
    }

    @Test
    void aRequestedAccountIsOfUseOnceAnAdministratorActivatedIt() {
        String username = Api.unique("newcomer");
        visitor.open("/register");
        visitor.page().getByLabel("User name").fill(username);
        visitor.page().getByLabel("Full name").fill("<b>New Comer</b>");
        visitor.page().locator("input[type=password]").fill(PASSWORD);
        visitor.press("Request an account");
        visitor.read("Your account is requested.");
        visitor.signIn(username, PASSWORD).read("This account waits for an administrator to activate it.");

        activate(username);

        visitor.signIn(username, PASSWORD).arriveAt("/dashboard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/ledger", "/audit", "/mongodb", "/users", "/profile", "/search?q=led"})
    void signingOutEndsTheSessionOnEveryPage(String path) {
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard");
        visitor.open(path).signOut();

        visitor.page().goBack();
        assertThat(visitor.page().locator("summary.who").count()).isZero();
        assertThat(visitor.open("/ledger").path()).isEqualTo("/login");
    }

    @Test
    void aSessionThatEndedLeadsBackToWhereTheUserWas() {
        String username = aUser("ended");
        visitor.signIn(username, PASSWORD).arriveAt("/dashboard");
        endSessionsOf(username);

        visitor.open("/ledger").read("Your session has ended.");
        visitor.enter(username, ANOTHER_PASSWORD).arriveAt("/ledger");
    }

    @Test
    void aDeedInASessionThatEndedLeadsToSignInToo() {
        String username = aUser("ended-deed");
        visitor.signIn(username, PASSWORD).arriveAt("/dashboard").open("/profile");
        endSessionsOf(username);

        visitor.press("Save name");

        visitor.arriveAt("/login").read("Your session has ended.");
    }

    @Test
    @DisplayName("Escape takes back the question whether to go on, and nothing is done")
    void escapeLeavesThingsAsTheyAre() {
        String username = aUser("kept");
        visitor.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard").open("/users");
        open(visitor.page(), username);
        visitor.press("Deactivate");
        visitor.read("Deactivate " + username + "?");

        visitor.page().keyboard().press("Escape");

        visitor.page().locator(".ui-confirm-dialog").waitFor(hidden());
        assertThat(Api.basic(product, username, PASSWORD).get("/me").status()).isEqualTo(200);
    }

    private void activate(String username) {
        try (Visitor admin = new Visitor(browser, product)) {
            admin.signIn("admin", Product.ADMIN_PASSWORD).arriveAt("/dashboard").open("/users");
            open(admin.page(), username);
            admin.press("Activate");
            admin.read("Account " + username + " saved.");
        }
    }

    private static void open(Page page, String username) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(username).setExact(true))
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(username))
                .waitFor();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private String aUser(String name) {
        return Api.admin(product).newUser(name, Role.OPERATOR).username();
    }

    private String oneTimePasswordOf(String username) {
        int id = Api.admin(product)
                .get("/users?text=" + username)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        return Api.admin(product)
                .post("/users/" + id + "/password-reset", "{}")
                .json()
                .getString("oneTimePassword");
    }

    /** A changed password ends the sessions that were opened with the one before. */
    private void endSessionsOf(String username) {
        assertThat(Api.basic(product, username, PASSWORD)
                        .put(
                                "/me/password",
                                "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(PASSWORD, ANOTHER_PASSWORD))
                        .status())
                .isEqualTo(204);
    }
}
