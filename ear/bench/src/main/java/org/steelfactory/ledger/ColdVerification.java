package org.steelfactory.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Verifies an export in a process of its own, as the command line does, and tells what it took. */
final class ColdVerification {

    /** @param megabytes the most memory that the process had at once; −1 where the system doesn't tell */
    record Figures(double millis, double megabytes) {}

    private ColdVerification() {}

    static Figures of(Path export) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdVerification.class.getName(),
                        export.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The process failed: " + said);
        }
        return new Figures((System.nanoTime() - start) / 1e6, Double.parseDouble(said));
    }

    /** @param args the export */
    public static void main(String[] args) throws IOException, SQLException {
        LedgerBench.verify(Path.of(args[0]), Runtime.getRuntime().availableProcessors());
        System.out.println(megabytes());
    }

    private static double megabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
