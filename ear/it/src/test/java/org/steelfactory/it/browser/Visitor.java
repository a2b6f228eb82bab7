package org.steelfactory.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.it.product.Product;

/** Somebody in front of a browser of their own; collects what the browser's console complains of. */
final class Visitor implements AutoCloseable {

    static final int DESKTOP = 1440;
    static final int TABLET = 820;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;

    private static final String TRANSITIONS_ARE_OVER = "() => Promise.allSettled(document.getAnimations()"
            + ".filter(animation => animation instanceof CSSTransition).map(transition => transition.finished))"
            + ".then(() => {})";

    private final Product product;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, Product product) {
        this(browser, product, DESKTOP, ColorScheme.LIGHT);
    }

    Visitor(Browser browser, Product product, int width, ColorScheme theme) {
        this.product = product;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(theme));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Errors of scripts, refused resources and violations of the content security policy, so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Visitor open(String path) {
        page.navigate(product.url(path).toString());
        return this;
    }

    /** Shows the open page at another width and in another theme, without the time that colours take to change. */
    void show(int width, ColorScheme theme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
        // However short a transition is, it takes a frame, which a busy machine may be late with.
        page.evaluate(TRANSITIONS_ARE_OVER);
    }

    Visitor signIn(String username, String password) {
        return open("/login").enter(username, password);
    }

    /** Fills the sign-in form of the page that is open, and sends it. */
    Visitor enter(String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press("Sign in");
        return this;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    /** Waits until the browser is at this address of the product. */
    Visitor arriveAt(String path) {
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
        return this;
    }

    /** Waits until the page says this. */
    Visitor read(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    void signOut() {
        page.locator("summary.who").click();
        press("Sign out");
        arriveAt("/login");
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    @Override
    public void close() {
        context.close();
    }
}
