package org.steelfactory.scan.forest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that starts, loads a million rows, trains, scores, and ends: what a first scan pays. */
final class ColdScan {

    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 4;
    private static final int CHUNK = 1 << 16;
    private static final int RUNS = 3;
    private static final String HEAP = "-Xmx120m";

    private ColdScan() {}

    /** How long such a process runs, in seconds, with a heap of 120 MB: the best of three, others use the machine, too. */
    static double seconds(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("rows.bin");
        write(file, BenchRows.of(ROWS, COLUMNS).values());
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            best = Math.min(best, run(file));
        }
        Files.delete(file);
        return best;
    }

    private static double run(Path file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ColdScan.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        int code = process.waitFor();
        long nanos = System.nanoTime() - start;
        if (code != 0) {
            throw new IllegalStateException("The cold scan ended with code " + code);
        }
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }

    public static void main(String[] args) {
        double[] values = read(Path.of(args[0]));
        IsolationForestModel model = new IsolationForestTrainer(7, Clock.systemUTC())
                .train(new TrainingRows("a file", List.of("f0", "f1", "f2", "f3"), values));
        model.score(values, COLUMNS, new double[ROWS]);
    }

    private static void write(Path file, double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        Files.write(file, buffer.array());
    }

    private static double[] read(Path file) {
        double[] values = new double[ROWS * COLUMNS];
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
        try (FileChannel channel = FileChannel.open(file)) {
            for (int at = 0; at < values.length; ) {
                channel.read(buffer);
                buffer.flip();
                int numbers = buffer.remaining() / Double.BYTES;
                buffer.asDoubleBuffer().get(values, at, numbers);
                buffer.clear();
                at += numbers;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
