package org.steelfactory.scan.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.steelfactory.shared.InvalidInputException;

/**
 * When something comes again: minute, hour, day of the month, month and weekday, as Unix cron writes them
 * ({@code 0 6 * * 1-5}). Where day of the month and weekday are both given, either is enough.
 *
 * <p>Where clocks change, nothing is left out and nothing comes twice that has its hour: what would fall into the hour
 * that is missing comes when the clocks have moved on, and of the hour that there is twice the first counts. What comes
 * every hour comes in both.
 */
public final class CronExpression {

    /** Longest expression, in characters. */
    public static final int MAX_LENGTH = 100;

    /** The least time between two occurrences. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /** Occurrences in which two that are too near each other show: those of a day, one each five minutes. */
    private static final int LOOKED_AT = 24 * 60 / 5 + 1;

    /** Any moment: what a cron expression can mean comes back after at most eight years, around 2100. */
    private static final ZonedDateTime SOME_TIME = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private final String text;
    private final ExecutionTime times;

    private CronExpression(String text, ExecutionTime times) {
        this.text = text;
        this.times = times;
    }

    /**
     * @param typed five parts with spaces between them
     * @throws InvalidInputException on field {@code cron}: REQUIRED, TOO_LONG, NOT_CRON, NEVER or TOO_OFTEN
     */
    public static CronExpression of(String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw refused("REQUIRED", "A value is needed.");
        }
        if (text.length() > MAX_LENGTH) {
            throw refused("TOO_LONG", "At most " + MAX_LENGTH + " characters.");
        }
        CronExpression expression = new CronExpression(text, parsed(text));
        expression.refuseUnlessNowAndThen();
        return expression;
    }

    private static ExecutionTime parsed(String text) {
        try {
            return ExecutionTime.forCron(PARSER.parse(text));
        } catch (IllegalArgumentException e) {
            throw refused(
                    "NOT_CRON",
                    "Five parts are needed: minute, hour, day of the month, month and weekday, as in 0 6 * * 1-5. "
                            + e.getMessage().replace("Failed to parse cron expression. ", ""));
        }
    }

    private static InvalidInputException refused(String code, String message) {
        return new InvalidInputException("cron", code, message);
    }

    private void refuseUnlessNowAndThen() {
        List<ZonedDateTime> occurrences = Stream.iterate(
                        times.nextExecution(SOME_TIME),
                        Optional::isPresent,
                        before -> times.nextExecution(before.get()))
                .limit(LOOKED_AT)
                .map(Optional::get)
                .toList();
        if (occurrences.isEmpty()) {
            throw refused("NEVER", "No day is like this, so the time never comes.");
        }
        for (int i = 1; i < occurrences.size(); i++) {
            if (Duration.between(occurrences.get(i - 1), occurrences.get(i)).compareTo(SHORTEST) < 0) {
                throw refused(
                        "TOO_OFTEN",
                        "Every %d minutes is the most often that is possible.".formatted(SHORTEST.toMinutes()));
            }
        }
    }

    /** The first occurrence after a moment, by the clocks of a time zone. */
    public Instant after(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return Stream.of(regular(local), inTheMissingHour(local))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("Never comes again: " + text));
    }

    /** The first occurrences after a moment, in their order. */
    public List<Instant> after(Instant moment, ZoneId zone, int howMany) {
        return Stream.iterate(after(moment, zone), before -> after(before, zone))
                .limit(howMany)
                .toList();
    }

    private Optional<Instant> regular(ZonedDateTime local) {
        Optional<ZonedDateTime> next = times.nextExecution(local);
        if (next.isPresent() && isRepeated(next.get(), local)) {
            next = times.nextExecution(next.get());
        }
        return next.map(ZonedDateTime::toInstant);
    }

    /** Whether it is the second of two moments that clocks show the same, of which the first was before and counted. */
    private boolean isRepeated(ZonedDateTime next, ZonedDateTime local) {
        ZonedDateTime first = next.withEarlierOffsetAtOverlap();
        boolean second = first.isBefore(next) && !first.isAfter(local);
        return second && !times.nextExecution(first).filter(next::isEqual).isPresent() && times.isMatch(first);
    }

    /** When clocks have skipped the time that would be the next; empty where it isn't one that they skip. */
    private Optional<Instant> inTheMissingHour(ZonedDateTime local) {
        ZoneRules rules = local.getZone().getRules();
        return times.nextExecution(local.toLocalDateTime().atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toLocalDateTime)
                .map(rules::getTransition)
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getInstant)
                .filter(local.toInstant()::isBefore);
    }

    /** The values that one of its parts names, in ascending order. */
    public SortedSet<Integer> values(CronField field) {
        return field.values(text.split(" ")[field.ordinal()]);
    }

    /** Whether a part leaves the value open. */
    public boolean any(CronField field) {
        return values(field).size() == field.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronExpression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** The expression as it is written, with one space between its parts. */
    @Override
    public String toString() {
        return text;
    }
}
