package org.steelfactory.web.scan;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.scan.cron.CronField;
import org.steelfactory.shared.Shift;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Texts;

/** Says when a cron expression comes, in the viewer's language: “Monday to Friday at 06:10”. */
@RequestScoped
public class CronWords {

    /** More times of the day than this are told by their hours and minutes apart. */
    private static final int MOST_TIMES = 12;

    private static final int MINUTES_AN_HOUR = 60;
    private static final List<DayOfWeek> WORKDAYS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    @Inject
    Texts texts;

    @Inject
    Appearance appearance;

    public String of(CronExpression times) {
        boolean everyDay = times.any(CronField.DAY_OF_MONTH) && times.any(CronField.DAY_OF_WEEK);
        boolean always = everyDay && (times.any(CronField.HOUR) || isAfterShifts(times));
        String clock = timesOfDay(times);
        String day = always ? clock : texts.of("when.daysAndTimes", days(times), clock);
        String all = times.any(CronField.MONTH) ? day : texts.of("when.inMonths", day, months(times));
        return all.substring(0, 1).toUpperCase(locale()) + all.substring(1);
    }

    private String timesOfDay(CronExpression times) {
        SortedSet<Integer> minutes = times.values(CronField.MINUTE);
        SortedSet<Integer> hours = times.values(CronField.HOUR);
        if (times.any(CronField.HOUR)) {
            return everyHour(minutes);
        }
        if (minutes.size() * hours.size() > MOST_TIMES) {
            return texts.of("when.inHours", everyHour(minutes), numbers(hours));
        }
        String clock = list(hours.stream()
                .flatMap(hour -> minutes.stream()
                        .map(minute -> LocalTime.of(hour, minute).toString()))
                .toList());
        return texts.of(isAfterShifts(times) ? "when.afterShifts" : "when.at", clock);
    }

    private String everyHour(SortedSet<Integer> minutes) {
        int step = MINUTES_AN_HOUR / minutes.size();
        boolean even =
                IntStream.range(0, minutes.size()).mapToObj(i -> i * step).allMatch(minutes::contains)
                        && MINUTES_AN_HOUR % minutes.size() == 0;
        if (even) {
            return minutes.size() == 1 ? texts.of("when.everyHour") : texts.of("when.everyMinutes", step);
        }
        return texts.of("when.minutesPast", numbers(minutes));
    }

    private static boolean isAfterShifts(CronExpression times) {
        return times.values(CronField.MINUTE).size() == 1
                && times.values(CronField.HOUR)
                        .equals(Arrays.stream(Shift.values())
                                .map(shift -> shift.getStart().getHour())
                                .collect(Collectors.toSet()));
    }

    private String days(CronExpression times) {
        boolean anyDate = times.any(CronField.DAY_OF_MONTH);
        boolean anyWeekday = times.any(CronField.DAY_OF_WEEK);
        if (anyDate && anyWeekday) {
            return texts.of("when.everyDay");
        }
        List<DayOfWeek> weekdays =
                times.values(CronField.DAY_OF_WEEK).stream().map(DayOfWeek::of).toList();
        if (anyDate) {
            return weekdays.equals(WORKDAYS)
                    ? texts.of("when.range", name(MONDAY), name(FRIDAY))
                    : texts.of("when.everyWeekday", names(weekdays));
        }
        String dates = texts.of("when.onDates", numbers(times.values(CronField.DAY_OF_MONTH)));
        return anyWeekday ? dates : texts.of("when.either", dates, texts.of("when.everyWeekday", names(weekdays)));
    }

    private String months(CronExpression times) {
        return list(times.values(CronField.MONTH).stream()
                .map(number -> Month.of(number).getDisplayName(TextStyle.FULL, locale()))
                .toList());
    }

    private String names(List<DayOfWeek> weekdays) {
        return list(weekdays.stream().map(this::name).toList());
    }

    private String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, locale());
    }

    private String numbers(Collection<Integer> numbers) {
        return list(numbers.stream().map(String::valueOf).toList());
    }

    private String list(List<String> items) {
        int last = items.size() - 1;
        return last == 0
                ? items.get(0)
                : texts.of("when.and", String.join(", ", items.subList(0, last)), items.get(last));
    }

    private Locale locale() {
        return appearance.getLocale();
    }
}
