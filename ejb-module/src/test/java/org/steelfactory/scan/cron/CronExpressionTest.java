package org.steelfactory.scan.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;

/** When schedules come, on ordinary days and on those on which the clocks change. */
class CronExpressionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void comesByThePlantsClocks() {
        assertThat(CronExpression.of("10 6 * * 1-5").after(Instant.parse("2026-06-05T05:00:00Z"), BERLIN, 3))
                .isEqualTo(moments("2026-06-08T04:10:00Z", "2026-06-09T04:10:00Z", "2026-06-10T04:10:00Z"));
    }

    @Test
    void isNeverTheMomentThatItIsAskedAt() {
        Instant six = Instant.parse("2026-06-05T06:00:00Z");

        assertThat(CronExpression.of("0 6 * * *").after(six, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-06-06T06:00:00Z"));
        assertThat(CronExpression.of("0 6 * * *").after(six.minusNanos(1), ZoneOffset.UTC))
                .isEqualTo(six);
    }

    @Test
    void isNotLeftOutOnTheDayThatLacksItsHour() {
        // On 29 March 2026 the clocks go from 02:00 to 03:00, which is 01:00 UTC.
        assertThat(CronExpression.of("30 2 * * *").after(Instant.parse("2026-03-28T12:00:00Z"), BERLIN, 2))
                .isEqualTo(moments("2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"));
    }

    @Test
    void comesOnceOnTheDayThatHasItsHourTwice() {
        // On 25 October 2026 it is 02:30 at 00:30 and at 01:30 UTC.
        CronExpression night = CronExpression.of("30 2 * * *");

        assertThat(night.after(Instant.parse("2026-10-24T12:00:00Z"), BERLIN, 2))
                .isEqualTo(moments("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"));
        for (String after : List.of("2026-10-25T00:30:01Z", "2026-10-25T00:50:00Z", "2026-10-25T01:10:00Z")) {
            assertThat(night.after(Instant.parse(after), BERLIN)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
        }
    }

    @Test
    void comesEveryHourWhateverTheClocksShow() {
        CronExpression hourly = CronExpression.of("15 * * * *");

        assertThat(hourly.after(Instant.parse("2026-03-29T00:00:00Z"), BERLIN, 3))
                .isEqualTo(moments("2026-03-29T00:15:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:15:00Z"));
        assertThat(hourly.after(Instant.parse("2026-10-24T23:20:00Z"), BERLIN, 4))
                .isEqualTo(moments(
                        "2026-10-25T00:15:00Z",
                        "2026-10-25T01:15:00Z",
                        "2026-10-25T02:15:00Z",
                        "2026-10-25T03:15:00Z"));
    }

    @Test
    void comesOnEitherOfDayAndWeekday() {
        assertThat(CronExpression.of("0 0 13 * 5").after(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC, 3))
                .isEqualTo(moments("2026-04-03T00:00:00Z", "2026-04-10T00:00:00Z", "2026-04-13T00:00:00Z"));
    }

    @Test
    void waitsForTheLeapYear() {
        assertThat(CronExpression.of("0 0 29 2 *").after(Instant.parse("2096-03-01T00:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2104-02-29T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,10-30/10 * * * * | MINUTE      | 5, 10, 20, 30",
                "10/20 * * * *     | MINUTE       | 10, 30, 50",
                "0 8-16/4 * * *    | HOUR         | 8, 12, 16",
                "0 6 1,15 * *      | DAY_OF_MONTH | 1, 15",
                "0 6 1 jan,JUL *   | MONTH        | 1, 7",
                "0 6 * * 0,6       | DAY_OF_WEEK  | 6, 7",
                "0 6 * * mon-fri   | DAY_OF_WEEK  | 1, 2, 3, 4, 5",
                "0 6 * * */2       | DAY_OF_WEEK  | 2, 4, 6, 7",
            })
    void namesItsValues(String text, CronField field, String values) {
        assertThat(CronExpression.of(text).values(field)).hasToString("[" + values + "]");
    }

    @Test
    void isComparedAsItIsWritten() {
        assertThat(CronExpression.of("  0  6 * *\t* ")).isEqualTo(CronExpression.of("0 6 * * *"));
        assertThat(CronExpression.of(" 0  6 * * * ")).hasToString("0 6 * * *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "six o'clock",
                "0 6 * *",
                "0 0 6 * * *",
                "60 6 * * *",
                "0 24 * * *",
                "0 6 0 * *",
                "0 6 * * 8",
                "0 6 L * *",
                "@daily",
                "0/0 6 * * *",
                "5-1 * * * *",
                "-1 * * * *",
                "1- * * * *",
                ",1 * * * *",
                "*/ * * * *",
                "0 6 * * *; DROP TABLE scan"
            })
    void refusesWhatIsNoExpression(String text) {
        assertThat(codeOf(text)).isEqualTo("NOT_CRON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * *          | TOO_OFTEN",
                "*/4 * * * *        | TOO_OFTEN",
                "0,1 6 1 1 *        | TOO_OFTEN",
                "2,58 5,6 * * *     | TOO_OFTEN",
                "0 6 30 2 *         | NEVER",
                "0 6 31 4,6,9,11 *  | NEVER",
                "''                 | REQUIRED",
            })
    void refusesWhatComesTooOftenOrNever(String text, String code) {
        assertThat(codeOf(text)).isEqualTo(code);
    }

    @Test
    void takesEveryFiveMinutes() {
        assertThat(CronExpression.of("*/5 * * * *").any(CronField.HOUR)).isTrue();
        assertThat(CronExpression.of("1,31 0-23 * * *").any(CronField.HOUR)).isTrue();
    }

    private static String codeOf(String text) {
        InvalidInputException[] refusal = new InvalidInputException[1];
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> CronExpression.of(text))
                .satisfies(thrown -> refusal[0] = thrown);
        assertThat(refusal[0].errors()).hasSize(1);
        assertThat(refusal[0].errors().get(0).field()).isEqualTo("cron");
        return refusal[0].errors().get(0).code();
    }

    private static List<Instant> moments(String... moments) {
        return List.of(moments).stream().map(Instant::parse).toList();
    }
}
