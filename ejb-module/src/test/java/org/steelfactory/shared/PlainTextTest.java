package org.steelfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Olga Operator",
                "\u738B\u5C0F\u660E",
                "Zo\u00EB O'Brien-M\u00FCller",
                "<script>alert(1)</script>"
            })
    void takesNamesOfAnyScriptAsTheyAre(String name) {
        assertThat(PlainText.line("fullName", " " + name + " ", 120)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b", "a\u202Eb", "a\u200Bb", "a\u2028b", "\uD83D"})
    void refusesNothingAndWhatNobodySees(String name) {
        assertThatThrownBy(() -> PlainText.line("fullName", name, 120)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void countsCharactersRatherThanBytes() {
        assertThat(PlainText.line("name", "\uD83D\uDD25".repeat(80), 80)).isNotEmpty();
        assertThatThrownBy(() -> PlainText.line("name", "x".repeat(81), 80)).isInstanceOf(InvalidInputException.class);
    }
}
