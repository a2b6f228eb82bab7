package org.steelfactory.it.ledger;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A short program in JavaScript that checks exports, checkpoints and proofs; it shares nothing with the product. Node.js
 * runs it, which comes with the tests' browser library.
 */
final class IndependentCheck {

    private static final String SCRIPT = "check-ledger.mjs";

    private IndependentCheck() {}

    /** What the program says of these files, see its first lines. */
    static String of(Path folder, Path... files) throws IOException, InterruptedException {
        Path script = folder.resolve(SCRIPT);
        try (InputStream in = IndependentCheck.class.getResourceAsStream(SCRIPT)) {
            Files.write(script, in.readAllBytes());
        }
        Path driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .driverDir();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(
                List.of(driver.resolve(windows ? "node.exe" : "node").toString(), script.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
