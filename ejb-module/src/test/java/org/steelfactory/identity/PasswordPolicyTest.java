package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "aaaaaaaaaaab", "\uD83D\uDD25\uD83D\uDD28 Stahl bleibt heiss", "000011112222"})
    void takesAnyCharactersIfThereAreEnough(String password) {
        assertThatCode(() -> PasswordPolicy.check("password", password, "olga")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short,TOO_SHORT",
        "elevenchars,TOO_SHORT",
        "admin123,TOO_COMMON",
        "SteelFactory,TOO_COMMON",
        "aaaaaaaaaaaaaaa,TOO_COMMON",
        "123456789012,TOO_COMMON",
        "olga.operator,IS_USER_NAME",
        "Olga.Operator,IS_USER_NAME"
    })
    void refusesWhatIsGuessedFirst(String password, String code) {
        assertThat(refusal(password)).isEqualTo(code);
    }

    @Test
    void countsCharactersRatherThanBytes() {
        assertThat(refusal("\uD83D\uDD25".repeat(6) + "\uD83D\uDD28".repeat(5))).isEqualTo("TOO_SHORT");
        assertThatCode(() -> PasswordPolicy.check("password", "\uD83D\uDD25\uD83D\uDD28".repeat(64), "olga"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThan128Characters() {
        assertThat(refusal("ab".repeat(65))).isEqualTo("TOO_LONG");
        assertThat(refusal("ab".repeat(1_000_000))).isEqualTo("TOO_LONG");
    }

    private static String refusal(String password) {
        return catchThrowableOfType(
                        InvalidInputException.class, () -> PasswordPolicy.check("password", password, "olga.operator"))
                .errors()
                .get(0)
                .code();
    }
}
