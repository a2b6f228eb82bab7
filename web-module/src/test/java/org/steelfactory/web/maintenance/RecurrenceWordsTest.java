package org.steelfactory.web.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.maintenance.RecurrenceUnit;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.English;

class RecurrenceWordsTest {

    private final RecurrenceWords words = new RecurrenceWords();

    @BeforeEach
    void speakEnglish() {
        words.appearance = mock();
        when(words.appearance.getLocale()).thenReturn(Locale.ENGLISH);
        words.texts = English.texts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | DAY   | 2026-12-07 | Every day at 06:00",
                "3  | DAY   | 2026-12-07 | Every 3 days at 06:00",
                "1  | WEEK  | 2026-12-07 | Every week on Monday at 06:00",
                "4  | WEEK  | 2026-12-07 | Every 4 weeks on Monday at 06:00",
                "1  | MONTH | 2026-12-07 | Every month on day 7 at 06:00",
                "12 | MONTH | 2026-12-28 | Every 12 months on day 28 at 06:00",
                "1  | MONTH | 2026-12-31 | Every month on day 31, in shorter months the last, at 06:00",
                "3  | MONTH | 2026-12-29 | Every 3 months on day 29, in shorter months the last, at 06:00"
            })
    void sayWhenItComes(int every, RecurrenceUnit unit, String start, String said) {
        assertThat(words.of(TypedRecurrence.of(every, unit, start, "06:00"))).isEqualTo(said);
    }

    @Test
    void whatIsNoDayAndNoTimeIsSaidAtItsField() {
        assertThatThrownBy(() -> TypedRecurrence.of(1, RecurrenceUnit.DAY, "2026-02-30", "25:00"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::field)
                        .containsExactly("startDay", "time"));
    }
}
