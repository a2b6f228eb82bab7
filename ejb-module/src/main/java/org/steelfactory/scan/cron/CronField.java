package org.steelfactory.scan.cron;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The five parts of a cron expression in their order, and the values that each can have. */
public enum CronField {
    MINUTE(0, 59, List.of()),
    HOUR(0, 23, List.of()),
    DAY_OF_MONTH(1, 31, List.of()),
    MONTH(1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
    /** As ISO 8601 counts: Monday is 1, Sunday 7 (which may be written as 0 too). */
    DAY_OF_WEEK(1, 7, List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"));

    private final int first;
    private final int last;
    private final List<String> names;

    CronField(int first, int last, List<String> names) {
        this.first = first;
        this.last = last;
        this.names = names;
    }

    /** The values that a part names; it must be one that {@link CronExpression} took. */
    SortedSet<Integer> values(String part) {
        SortedSet<Integer> values = new TreeSet<>();
        for (String item : part.split(",")) {
            String[] rangeAndStep = item.split("/");
            int step = rangeAndStep.length > 1 ? Integer.parseInt(rangeAndStep[1]) : 1;
            String[] range = rangeAndStep[0].split("-");
            // A step counts from the least that can be written, which for weekdays is Sunday as 0.
            int from = range[0].equals("*") ? least() : number(range[0]);
            int to = range.length > 1
                    ? number(range[1])
                    : (range[0].equals("*") ? greatest() : (rangeAndStep.length > 1 ? last : from));
            IntStream.rangeClosed(from, to)
                    .filter(value -> (value - from) % step == 0)
                    .map(value -> value < first ? last : value)
                    .forEach(values::add);
        }
        return values;
    }

    /** How many values there are. */
    int size() {
        return last - first + 1;
    }

    private int least() {
        return this == DAY_OF_WEEK ? 0 : first;
    }

    private int greatest() {
        return this == DAY_OF_WEEK ? last - 1 : last;
    }

    private int number(String written) {
        int named = names.indexOf(written.toLowerCase(Locale.ROOT));
        return named >= 0 ? named + first : Integer.parseInt(written);
    }
}
