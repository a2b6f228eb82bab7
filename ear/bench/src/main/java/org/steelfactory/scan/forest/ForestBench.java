package org.steelfactory.scan.forest;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the forest and prints what it found: each kernel against the naive walk and against the reference in the same
 * run, a second thread, training, a cold process, and a labelled file when one is given. Results go to JSON files, too.
 */
final class ForestBench {

    private static final List<String> KERNELS = List.of("NODES", "WALK", "HEAP", "MASKS");
    private static final String HEAP = "-Xmx512m";

    private final Path folder;
    private final PrintStream out;

    private ForestBench(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** @param args the folder for results; a labelled CSV file, or nothing */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        ForestBench bench = new ForestBench(folder, System.out);
        bench.scoring();
        bench.fit();
        bench.cold();
        if (args.length > 1 && !args[1].isBlank()) {
            bench.out.println(new LabelledFile(Path.of(args[1])).report());
        }
        bench.out.println("JSON in " + folder);
    }

    private void scoring() throws RunnerException {
        Map<String, Double> one = run(ScoringBenchmark.class, 1, "scoring", KERNELS);
        Map<String, Double> two = run(ScoringBenchmark.class, 2, "scoring-two-threads", List.of("MASKS"));
        load();
        for (String columns : List.of("4", "8")) {
            double nodes = one.get("NODES " + columns);
            double walk = one.get("WALK " + columns);
            for (String kernel : KERNELS) {
                double nanos = one.get(kernel + " " + columns);
                out.printf(
                        "%s columns %-5s %6.0f ns a row, %5.0f k rows/s; against NODES %4.1f, against WALK %4.1f%n",
                        columns, kernel, nanos, 1e6 / nanos, nodes / nanos, walk / nanos);
            }
            double second = 2 * one.get("MASKS " + columns) / two.get("MASKS " + columns);
            out.printf("%s columns MASKS on two threads: %.2f times one%n", columns, second);
        }
    }

    private void fit() throws RunnerException {
        run(FitBenchmark.class, 1, "fit", List.of())
                .forEach((columns, millis) ->
                        out.printf("%s columns, a million rows: trained in %.2f ms%n", columns, millis));
    }

    private void cold() throws IOException, InterruptedException {
        load();
        out.printf("cold process, a million rows of 4, 120 MB heap: %.2f s%n", ColdScan.seconds(folder));
    }

    private void load() {
        out.printf(
                "load average %.1f on %d processors%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    /** Mean times by parameters. */
    private Map<String, Double> run(Class<?> benchmark, int threads, String name, List<String> kernels)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName())
                .threads(threads)
                .forks(1)
                .jvmArgs(HEAP)
                .output(folder.resolve(name + ".log").toString())
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve(name + ".json").toString());
        if (!kernels.isEmpty()) {
            options.param("kernel", kernels.toArray(String[]::new));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.stream().collect(Collectors.toMap(ForestBench::parameters, result -> result.getPrimaryResult()
                .getScore()));
    }

    private static String parameters(RunResult result) {
        String kernel = result.getParams().getParam("kernel");
        String columns = result.getParams().getParam("columns");
        return kernel == null ? columns : kernel + " " + columns;
    }
}
