package org.steelfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BusinessExceptionTest {

    private static final ResourceBundle ERRORS = ResourceBundle.getBundle("org.steelfactory.shared.Errors");

    @Test
    void writesAnIdAsItsDigits() {
        assertThat(new NotFoundException("ledger.entry", 12_345L)).hasMessageContaining("12345");
    }

    @Test
    void countsInWords() {
        assertThat(new UnavailableException("audit.unavailable", 1L)).hasMessageContaining("one entry waits");
        assertThat(new UnavailableException("audit.unavailable", 214L)).hasMessageContaining("214 entries wait");
    }

    @TestFactory
    Stream<DynamicTest> everyTextTakesNumbersAndSaysSomething() {
        return ERRORS.keySet().stream()
                .map(key -> DynamicTest.dynamicTest(
                        key, () -> assertThat(new ConflictException(key, 7L, 8L, 9L, 10L, 11L).text(Locale.ENGLISH))
                                .isNotBlank()
                                .doesNotContain("{")));
    }
}
