package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

class RecurrenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // every, unit, start, time, after, next
        "4, WEEK, 2026-11-09, 06:00, 2026-11-09T04:59:59Z, 2026-11-09T05:00:00Z",
        "4, WEEK, 2026-11-09, 06:00, 2026-11-09T05:00:00Z, 2026-12-07T05:00:00Z",
        "4, WEEK, 2026-11-09, 06:00, 2020-01-01T00:00:00Z, 2026-11-09T05:00:00Z",
        "1, DAY, 2026-11-09, 22:30, 2026-11-29T21:29:00Z, 2026-11-29T21:30:00Z",
        "3, DAY, 2026-01-01, 00:00, 2026-01-01T00:00:00Z, 2026-01-03T23:00:00Z",
        "1, MONTH, 2026-01-15, 06:00, 2026-02-15T05:00:00Z, 2026-03-15T05:00:00Z",
        "12, MONTH, 2024-02-29, 06:00, 2024-03-01T00:00:00Z, 2025-02-28T05:00:00Z",
        "12, MONTH, 2024-02-29, 06:00, 2027-03-01T00:00:00Z, 2028-02-29T05:00:00Z",
    })
    void comesAsTheCalendarSays(
            int every, RecurrenceUnit unit, LocalDate start, LocalTime time, Instant after, Instant next) {
        assertThat(new Recurrence(every, unit, start, time).after(after, BERLIN))
                .isEqualTo(next);
    }

    @Test
    void theThirtyFirstIsTheLastDayOfShorterMonthsAndItselfAfterwards() {
        Recurrence monthly = new Recurrence(1, RecurrenceUnit.MONTH, LocalDate.of(2026, 1, 31), LocalTime.of(6, 0));

        assertThat(days(monthly, "2026-01-30T00:00:00Z", 5))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
        assertThat(days(monthly, "2026-02-27T12:00:00Z", 1)).containsExactly("2026-02-28");
        assertThat(days(monthly, "2026-02-28T12:00:00Z", 1)).containsExactly("2026-03-31");
    }

    @Test
    void keepsItsTimeOfTheClockWhereClocksChange() {
        Recurrence daily = new Recurrence(1, RecurrenceUnit.DAY, LocalDate.of(2026, 3, 1), LocalTime.of(6, 0));

        assertThat(daily.after(Instant.parse("2026-03-27T12:00:00Z"), BERLIN, 3))
                .containsExactly(
                        Instant.parse("2026-03-28T05:00:00Z"),
                        Instant.parse("2026-03-29T04:00:00Z"),
                        Instant.parse("2026-03-30T04:00:00Z"));
    }

    @Test
    void comesOnceWhereTheHourIsMissingAndOnceWhereItIsThereTwice() {
        Recurrence nightly = new Recurrence(1, RecurrenceUnit.DAY, LocalDate.of(2026, 3, 1), LocalTime.of(2, 30));

        assertThat(nightly.after(Instant.parse("2026-03-28T12:00:00Z"), BERLIN, 2))
                .as("put forward from 2 to 3 o'clock")
                .containsExactly(Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-03-30T00:30:00Z"));
        assertThat(nightly.after(Instant.parse("2026-10-24T12:00:00Z"), BERLIN, 2))
                .as("put back from 3 to 2 o'clock")
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void isFoundFarFromItsStartAtOnce() {
        Recurrence daily = new Recurrence(1, RecurrenceUnit.DAY, LocalDate.of(2000, 1, 1), LocalTime.of(6, 0));

        assertThat(daily.after(Instant.parse("2199-06-01T12:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2199-06-02T04:00:00Z"));
    }

    @Test
    void saysAllThatCantBe() {
        InputFaults faults = new InputFaults();
        new Recurrence(0, null, LocalDate.of(1026, 1, 1), null).check(faults);

        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::field)
                        .containsExactly("every", "unit", "time", "startDay"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, DAY, 0, true",
        "1, DAY, 1, false",
        "2, WEEK, 13, true",
        "2, WEEK, 14, false",
        "1, MONTH, 27, true",
        "1, MONTH, 28, false",
        "1, MONTH, -1, false"
    })
    void isAskedForBeforeItIsDueButAfterTheOneBefore(int every, RecurrenceUnit unit, int leadDays, boolean possible) {
        MaintenancePlanDetails details = new MaintenancePlanDetails(
                "HSM-1",
                "Grease chain",
                null,
                Priority.LOW,
                new Recurrence(every, unit, LocalDate.of(2026, 12, 7), LocalTime.of(6, 0)),
                leadDays,
                true);

        if (possible) {
            assertThat(details.checked()).isEqualTo(details);
        } else {
            assertThatThrownBy(details::checked).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void isAskedForAtTheSameTimeOfTheClock() {
        MaintenancePlanDetails details = new MaintenancePlanDetails(
                "HSM-1",
                "Grease chain",
                null,
                Priority.LOW,
                new Recurrence(1, RecurrenceUnit.MONTH, LocalDate.of(2026, 3, 30), LocalTime.of(6, 0)),
                7,
                true);

        assertThat(details.opensAt(Instant.parse("2026-03-30T04:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-03-23T05:00:00Z"));
    }

    private static List<String> days(Recurrence recurrence, String after, int howMany) {
        return recurrence.after(Instant.parse(after), BERLIN, howMany).stream()
                .map(moment -> moment.atZone(BERLIN).toLocalDate().toString())
                .toList();
    }
}
