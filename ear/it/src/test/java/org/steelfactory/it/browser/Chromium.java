package org.steelfactory.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the installed Chromium. On a developer's machine without one its tests are left out with that reason; where
 * {@code CI} is set they run and fail.
 */
public class Chromium implements ExecutionCondition, ParameterResolver {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return executable().isPresent() || System.getenv("CI") != null
                ? ConditionEvaluationResult.enabled("There is a Chromium, or CI that has to have one")
                : ConditionEvaluationResult.disabled("No Chromium on the path; install it or name it in CHROMIUM");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .browser;
    }

    private static Optional<Path> executable() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The library that drives a browser. It and what comes of it belong to the thread that made it. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A browser process of its own; it ends with its driver. */
    static Browser launch(Playwright driver) {
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable()
                                .orElseThrow(() ->
                                        new IllegalStateException("CI is set and there is no Chromium on the path")))
                        .setArgs(QUIET));
    }

    /** One browser process for all tests of a run; each test opens contexts of its own in it. */
    private static final class Shared implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright = driver();

        private final Browser browser = launch(playwright);

        @Override
        public void close() {
            playwright.close();
        }
    }
}
