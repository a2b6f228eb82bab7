package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @CsvSource({
        "j.okafor,j.okafor",
        "  Admin ,admin",
        "\uFF21dmin,admin",
        "o_brien+test@plant,o_brien+test@plant",
        "42,42"
    })
    void isStoredInOneForm(String typed, String stored) {
        assertThat(Username.normalised(typed)).contains(stored);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a",
                "-dash",
                "with space",
                "line\nbreak",
                "admin\u0000",
                "\u0430dmin",
                "adm\u200Bin",
                "<b>bold</b>",
                "x\r\nSet-Cookie: a=b",
                "system",
                "Anonymous"
            })
    void refusesWhatCouldMisleadOrIsReserved(String typed) {
        assertThat(Username.normalised(typed)).isEmpty();
    }

    @Test
    void hasAtMost64Characters() {
        assertThat(Username.normalised("a".repeat(64))).isPresent();
        assertThat(Username.normalised("a".repeat(65))).isEmpty();
        assertThat(Username.normalised("a".repeat(1_000_000))).isEmpty();
    }
}
