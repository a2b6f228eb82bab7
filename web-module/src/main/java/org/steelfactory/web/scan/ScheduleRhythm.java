package org.steelfactory.web.scan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.steelfactory.shared.Shift;

/** The times of a schedule that people say rather than write as cron: each stands for expressions of one form. */
public enum ScheduleRhythm {
    DAILY("TIME * * *"),
    WORKDAYS("TIME * * 1-5"),
    WEEKLY("TIME * * DAY"),
    HOURLY("MINUTE * * * *"),
    /** After the end of each shift, which is the beginning of the next. */
    SHIFTS("MINUTE " + shiftHours() + " * * *"),
    /** Any other; it is written as cron. */
    OWN("");

    private static final Pattern TIME = Pattern.compile("(?<minute>[0-5]?\\d) (?<hour>\\d{1,2})");
    private static final Pattern MINUTE = Pattern.compile("(?<minute>[0-5]?\\d)");
    private static final Pattern DAY = Pattern.compile("(?<day>[1-7])");

    private final String form;

    ScheduleRhythm(String form) {
        this.form = form;
    }

    /** What a rhythm leaves open, as far as the rhythm has it: a time of day, a minute of the hour, a weekday. */
    public record Details(LocalTime time, int minute, DayOfWeek day) {}

    private static String shiftHours() {
        return Arrays.stream(Shift.values())
                .map(shift -> String.valueOf(shift.getStart().getHour()))
                .collect(Collectors.joining(","));
    }

    /** The rhythm of a cron expression. */
    static ScheduleRhythm of(String cron) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm != OWN && rhythm.matcher(cron).matches())
                .findFirst()
                .orElse(OWN);
    }

    /**
     * What an expression of this rhythm says.
     *
     * @param otherwise for what it doesn't say
     */
    Details details(String cron, Details otherwise) {
        Matcher found = matcher(cron);
        if (this == OWN || !found.matches()) {
            return otherwise;
        }
        int minute = Integer.parseInt(found.group("minute"));
        return new Details(
                isAtTime() ? LocalTime.of(Integer.parseInt(found.group("hour")), minute) : otherwise.time(),
                isAtTime() ? otherwise.minute() : minute,
                isOnDay() ? DayOfWeek.of(Integer.parseInt(found.group("day"))) : otherwise.day());
    }

    /** The expression; empty for {@link #OWN}. */
    String cron(Details details) {
        return form.replace(
                        "TIME",
                        details.time().getMinute() + " " + details.time().getHour())
                .replace("MINUTE", String.valueOf(details.minute()))
                .replace("DAY", String.valueOf(details.day().getValue()));
    }

    private Matcher matcher(String cron) {
        return Pattern.compile(form.replace("*", "\\*")
                        .replace("TIME", TIME.pattern())
                        .replace("MINUTE", MINUTE.pattern())
                        .replace("DAY", DAY.pattern()))
                .matcher(cron);
    }

    /** Whether a time of day belongs to it. */
    public boolean isAtTime() {
        return form.contains("TIME");
    }

    /** Whether a minute of the hour belongs to it. */
    public boolean isAtMinute() {
        return form.contains("MINUTE");
    }

    /** Whether a weekday belongs to it. */
    public boolean isOnDay() {
        return form.contains("DAY");
    }
}
