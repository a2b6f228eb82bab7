package org.steelfactory.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.offline.ExportFile;
import org.steelfactory.ledger.chain.offline.ExportFormat;
import org.steelfactory.ledger.chain.offline.LedgerReport;
import org.steelfactory.ledger.chain.offline.LedgerVerifier;

/**
 * Measures the ledger and prints what it found: verifying a million entries against nothing but their digests on the same
 * processors in the same run, a cold process that verifies them, appends into the embedded database, and proofs.
 */
final class LedgerBench {

    static final int ENTRIES = 1_000_000;

    private static final int ROUNDS = 7;
    private static final Instant OPENED = Instant.parse("2026-01-31T06:00:00.123456Z");

    private final Path folder;
    private final PrintStream out;
    private final List<String> figures = new ArrayList<>();

    private LedgerBench(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** @param args the folder for results */
    public static void main(String[] args) throws Exception {
        LedgerBench bench = new LedgerBench(Files.createDirectories(Path.of(args[0])), System.out);
        Path export = bench.export();
        bench.verification(export);
        bench.cold(export);
        bench.database();
        Path json = bench.folder.resolve("ledger.json");
        Files.writeString(json, "{\n" + String.join(",\n", bench.figures) + "\n}\n");
        bench.out.println("JSON in " + json);
    }

    /** The facts of an anomaly, as a scan records them. */
    static LedgerRecord record(Random random, int i) {
        return new LedgerRecord(
                "ANOMALY_DETECTED",
                Map.of(
                        "scan", 42,
                        "performanceRecord", i,
                        "machine", "HSM-" + i % 9,
                        "shiftStart", OPENED.plusSeconds(28_800L * (i / 9)),
                        "anomalyScore", random.nextDouble(),
                        "decisionScore", Math.round(-1e6 * random.nextDouble()) / 1e6,
                        "severity", "HIGH",
                        "reasons", List.of("DOWN_TIME_HIGH", "QUALITY_LOW")));
    }

    private Path export() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Random random = new Random(1);
        ChainBuilder chain = new ChainBuilder(LedgerHead.EMPTY);
        ExportFormat format = new ExportFormat();
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ENTRIES; i++) {
                LedgerRecord fact = record(random, i);
                writer.write(format.line(chain.append(fact.type(), "system", OPENED.plusNanos(i * 1_000L), fact.fields())));
            }
        }
        return file;
    }

    private void verification(Path export) throws IOException, SQLException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        DigestsAlone digests = DigestsAlone.of(export, ENTRIES / 5);
        double[] verified = new double[ROUNDS];
        double[] digested = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            digested[round] = digests.millis(threads, 5);
            verified[round] = verify(export, threads);
        }
        double whole = median(verified);
        double alone = median(digested);
        figure("verifyMillis", whole, "%d entries verified in %.0f ms (best %.0f) on %d processors", ENTRIES, whole,
                Arrays.stream(verified).min().orElseThrow(), threads);
        figure("digestMillis", alone, "their digests alone in %.0f ms (best %.0f)", alone,
                Arrays.stream(digested).min().orElseThrow());
        figure("ratio", whole / alone, "ratio %.2f", whole / alone);
    }

    static double verify(Path export, int threads) throws IOException, SQLException {
        long start = System.nanoTime();
        try (ExportFile file = new ExportFile(export)) {
            LedgerReport report = LedgerVerifier.with(threads).verify(file);
            if (!report.verification().valid() || report.verification().entries() != ENTRIES) {
                throw new IllegalStateException("The ledger isn't intact: " + report.verification().faults());
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void cold(Path export) throws IOException, InterruptedException {
        ColdVerification.Figures cold = ColdVerification.of(export);
        figure("coldMillis", cold.millis(), "a cold process verifies them in %.0f ms", cold.millis());
        figure("coldMegabytes", cold.megabytes(), "and takes %.0f MB at most", cold.megabytes());
    }

    private void database() throws SQLException {
        try (BenchDatabase database = BenchDatabase.start(folder.resolve("ledger-stores"))) {
            BenchDatabase.Figures figures = database.measure();
            figure("appendsPerSecond", figures.appendsPerSecond(), "appends in batches of 500: %.0f entries a second",
                    figures.appendsPerSecond());
            figure("lastAppendsPerSecond", figures.lastAppendsPerSecond(),
                    "the last tenth of a million: %.0f entries a second", figures.lastAppendsPerSecond());
            figure("proofMillis", figures.proofMillis(), "a proof at that size in %.2f ms", figures.proofMillis());
            figure("proofMillis99", figures.proofMillis99(), "99 of 100 proofs within %.2f ms", figures.proofMillis99());
            figure("databaseVerifyMillis", figures.verifyMillis(), "all verified in the database in %.0f ms",
                    figures.verifyMillis());
        }
    }

    private void figure(String name, double value, String text, Object... arguments) {
        out.printf(text + "%n", arguments);
        figures.add("  \"" + name + "\": " + value);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
