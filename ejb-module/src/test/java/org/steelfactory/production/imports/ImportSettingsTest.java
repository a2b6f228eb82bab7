package org.steelfactory.production.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class ImportSettingsTest {

    @ParameterizedTest
    @CsvSource({"8, PT8H", "7.5, PT7H30M", "168, PT168H", "1e-2, PT1M"})
    void takesHoursFromOneShiftToTheNext(String hours, Duration length) {
        assertThat(ImportSettings.of(Map.of("shiftHours", hours)).shiftLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-8", "0.001", "168.1", "1e300", "-1e300", "Infinity", "-Infinity", "NaN", "eight"})
    void refusesShiftsOfNoLengthThatThereIs(String hours) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ImportSettings.of(Map.of("shiftHours", hours)))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple("shiftHours", "OUT_OF_RANGE")));
    }

    @Test
    void remembersHowAHeaderIsReadButNotToKeepFaultyRows() {
        Map<String, String> remembered = ImportSettings.of(Map.of(
                        "faulty", "store",
                        "timeUnit", "h",
                        "decimal", ",",
                        "delimiter", ";",
                        "columns", "machine:Anlage",
                        "firstShift", "2026-01-01T06:00Z"))
                .parametersToRemember();

        assertThat(remembered).containsOnlyKeys("timeUnit", "decimal", "delimiter", "columns");
        assertThat(ImportSettings.of(remembered).storeFaulty()).isFalse();
    }

    @Test
    void shiftsLastEightHoursWhereNothingIsSaid() {
        assertThat(ImportSettings.DEFAULT.shiftLength()).isEqualTo(Duration.ofHours(8));
    }
}
