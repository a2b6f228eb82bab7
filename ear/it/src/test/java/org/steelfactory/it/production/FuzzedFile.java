package org.steelfactory.it.production;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A small file as nobody would want to get it, made from a seed.
 *
 * @param parameters what is declared with it, rightly or wrongly
 */
record FuzzedFile(String text, Map<String, String> parameters) {

    private static final List<String> OUTPUTS = List.of("3200", "3200", "3300.5", "3150", "0");
    private static final Map<String, List<String>> COLUMNS = columns();

    static FuzzedFile of(long seed) {
        Random random = new Random(seed);
        String delimiter = random.nextInt(4) == 0 ? ";" : ",";
        String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        List<String> names = new ArrayList<>(COLUMNS.keySet());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(names, random);
        }
        maybe(random, 40, () -> names.remove(random.nextInt(names.size())));
        maybe(random, 40, () -> names.add("machine"));
        maybe(random, 6, () -> names.add("OEE"));
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\ufeff" : "");
        text.append(String.join(delimiter, names)).append(lineEnd);
        boolean tidy = random.nextBoolean();
        int rows = tidy ? 1 + random.nextInt(3) : random.nextInt(25);
        for (int i = 0; i < rows; i++) {
            text.append(tidy ? tidyRow(random, names, delimiter) : row(random, names, delimiter))
                    .append(lineEnd);
        }
        maybe(random, 60, () -> text.append("\"never closed"));
        maybe(random, 60, () -> text.insert(text.length() / 2, '\0'));
        return new FuzzedFile(text.toString(), parameters(random));
    }

    private static String tidyRow(Random random, List<String> names, String delimiter) {
        Map<String, String> right = Map.of(
                "machine",
                random.nextBoolean() ? "HSM-1" : "CAST-1",
                "batch",
                "B-" + random.nextInt(9),
                "shift_start",
                "2026-01-%02dT%02d:00".formatted(1 + random.nextInt(28), 8 * random.nextInt(3)),
                "good_units",
                "3100");
        return names.stream()
                .map(name -> right.getOrDefault(name, name.endsWith("time") ? "230" : "3200"))
                .collect(Collectors.joining(delimiter));
    }

    private static String row(Random random, List<String> names, String delimiter) {
        if (random.nextInt(12) == 0) {
            return List.of("", "  ", delimiter, "one field", "a" + delimiter + "b")
                    .get(random.nextInt(5));
        }
        return names.stream().map(name -> field(random, name, delimiter)).collect(Collectors.joining(delimiter));
    }

    private static String field(Random random, String name, String delimiter) {
        List<String> right = COLUMNS.getOrDefault(name, List.of("0.9", "0.5", ""));
        String value = random.nextInt(40) == 0
                ? List.of("", "x", "-1", "=1+2", "1e99", "1,5", "say \"hi\"", "two\nlines", "'", "99999999999")
                        .get(random.nextInt(10))
                : right.get(random.nextInt(right.size()));
        boolean quoted = random.nextInt(8) == 0 || value.matches("(?s).*[\"\n" + delimiter + "].*");
        String padded = random.nextInt(10) == 0 ? " " + value + " " : value;
        return quoted ? '"' + padded.replace("\"", "\"\"") + '"' : padded;
    }

    private static Map<String, String> parameters(Random random) {
        Map<String, String> parameters = new LinkedHashMap<>();
        maybe(random, 3, () -> parameters.put("faulty", "store"));
        maybe(random, 10, () -> parameters.put("timeUnit", "h"));
        maybe(random, 10, () -> parameters.put("decimal", ","));
        maybe(random, 30, () -> parameters.put("machineMap", "UNKNOWN:HSM-1"));
        maybe(random, 60, () -> parameters.put("machineMap", "1:NOWHERE"));
        return parameters;
    }

    private static void maybe(Random random, int oneIn, Runnable change) {
        if (random.nextInt(oneIn) == 0) {
            change.run();
        }
    }

    /** The documented columns and values that are mostly right, few enough to meet again. */
    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("machine", List.of("HSM-1", "HSM-1", "hsm-1", "CAST-1", "CAST-1", "OLD-1", "UNKNOWN"));
        columns.put("batch", List.of("B-1", "b-1", "B-2", "", "Böden <b>7</b>"));
        List<String> starts = new ArrayList<>(List.of("2026-03-29T02:30", "2027-01-01T06:00", "01/02/2026"));
        for (int day = 1; day <= 28; day++) {
            starts.add("2026-02-%02dT06:00".formatted(day));
            starts.add("2025-02-%02d 14:00:00+01:00".formatted(day));
        }
        columns.put("shift_start", starts);
        columns.put("operating_time", List.of("460", "460.0", "470", "7.5"));
        columns.put("downtime", List.of("20", "20", "10", "0"));
        columns.put("actual_output", OUTPUTS);
        columns.put("ideal_output", OUTPUTS);
        columns.put("good_units", List.of("3100", "3150", "0", "3200"));
        columns.put("total_units", List.of("3200", "3300.5", "3250"));
        return columns;
    }
}
