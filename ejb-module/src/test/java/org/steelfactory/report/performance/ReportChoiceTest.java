package org.steelfactory.report.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.steelfactory.production.Period;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlantTime;

class ReportChoiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    @Test
    void countsBothEndsOfThePeriod() {
        assertThat(choice(DAY, DAY).days()).isOne();
        assertThat(choice(DAY, DAY.plusDays(6)).days()).isEqualTo(7);
    }

    @Test
    void takesThePlantsDaysWhenClocksChange() {
        Period period = choice(DAY, DAY).period(new PlantTime(ZoneId.of("Europe/Berlin")));

        assertThat(period.length()).hasHours(25);
    }

    @Test
    void tellsEverythingUnlessMetricsWereChosen() {
        assertThat(choice(DAY, DAY).metrics()).containsExactly(ReportMetric.values());
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> choice(DAY, DAY.minusDays(1)))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::errors)
                .asString()
                .contains("field=to", "before the first, 2026-10-25");
    }

    @Test
    void refusesDaysThatNoCalendarOfOursHas() {
        assertThatThrownBy(() -> choice(LocalDate.MIN, LocalDate.MAX)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> choice(null, null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void takesWhatCanBeMadeInMemoryAndNoMore() {
        ReportChoice hundredDays = choice(DAY, DAY.plusDays(99));

        assertThatCode(() -> hundredDays.requireRoomFor(100)).doesNotThrowAnyException();
        assertThatThrownBy(() -> hundredDays.requireRoomFor(101))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::errors)
                .asString()
                .contains("at most 100 machines, not 101");
        assertThatThrownBy(() -> choice(DAY, DAY.plusDays(100)).requireRoomFor(100))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::errors)
                .asString()
                .contains("100 machines over 101 days", "10,000 machine days", "CSV");
    }

    private static ReportChoice choice(LocalDate from, LocalDate to) {
        return new ReportChoice(Set.of(), Set.of(), from, to);
    }
}
