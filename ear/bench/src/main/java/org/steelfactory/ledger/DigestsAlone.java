package org.steelfactory.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The digests that verifying takes at the least, over data that are in memory already: chain, leaf and node. */
final class DigestsAlone {

    private static final int HASH = 32;

    private final List<byte[]> data;
    private final List<byte[]> previous;

    private DigestsAlone(List<byte[]> data, List<byte[]> previous) {
        this.data = data;
        this.previous = previous;
    }

    /** Of an export's first entries. */
    static DigestsAlone of(Path export, int entries) throws IOException {
        List<byte[]> data = new ArrayList<>();
        List<byte[]> previous = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(export)) {
            for (int i = 0; i < entries; i++) {
                String line = reader.readLine();
                int start = line.indexOf("\"data\":") + "\"data\":".length();
                data.add(line.substring(start, line.length() - 1).getBytes(StandardCharsets.UTF_8));
                previous.add(new byte[64]);
            }
        }
        return new DigestsAlone(data, previous);
    }

    /** How long so many threads take together to digest everything so many times. */
    double millis(int threads, int times) throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            int first = i;
            Thread worker = new Thread(() -> digest(first, threads, times));
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void digest(int first, int step, int times) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] out = new byte[HASH];
            for (int round = 0; round < times; round++) {
                for (int i = first; i < data.size(); i += step) {
                    sha256.update(data.get(i));
                    sha256.update(previous.get(i));
                    sha256.digest(out, 0, HASH);
                    sha256.update((byte) 0);
                    sha256.update(data.get(i));
                    sha256.digest(out, 0, HASH);
                    sha256.update((byte) 1);
                    sha256.update(out);
                    sha256.update(out);
                    sha256.digest(out, 0, HASH);
                }
            }
        } catch (NoSuchAlgorithmException | DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
