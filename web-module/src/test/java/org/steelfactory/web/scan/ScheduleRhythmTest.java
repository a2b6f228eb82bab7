package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.web.scan.ScheduleRhythm.Details;

/** What people say of a schedule's time, and cron, are the same both ways. */
class ScheduleRhythmTest {

    private static final Details OTHERWISE = new Details(LocalTime.of(6, 15), 15, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        "DAILY,    '10 6 * * *'",
        "WORKDAYS, '0 22 * * 1-5'",
        "WEEKLY,   '59 23 * * 7'",
        "HOURLY,   '0 * * * *'",
        "SHIFTS,   '20 6,14,22 * * *'",
    })
    void isReadAsItWasWritten(ScheduleRhythm rhythm, String cron) {
        assertThat(ScheduleRhythm.of(cron)).isEqualTo(rhythm);
        assertThat(rhythm.cron(rhythm.details(cron, OTHERWISE))).isEqualTo(cron);
        assertThat(CronExpression.of(cron)).hasToString(cron);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*/5 * * * *", "0 6 1 * *", "0 6 * * 1-4", "0 6,14 * * *", "0 6 * 2 *"})
    void leavesTheRestToCron(String cron) {
        assertThat(ScheduleRhythm.of(cron)).isEqualTo(ScheduleRhythm.OWN);
        assertThat(ScheduleRhythm.OWN.details(cron, OTHERWISE)).isEqualTo(OTHERWISE);
    }

    @Test
    void readsTimesAndDays() {
        assertThat(ScheduleRhythm.WEEKLY.details("5 4 * * 3", OTHERWISE))
                .isEqualTo(new Details(LocalTime.of(4, 5), 15, DayOfWeek.WEDNESDAY));
        assertThat(ScheduleRhythm.SHIFTS.details("5 6,14,22 * * *", OTHERWISE))
                .isEqualTo(new Details(LocalTime.of(6, 15), 5, DayOfWeek.SUNDAY));
    }
}
