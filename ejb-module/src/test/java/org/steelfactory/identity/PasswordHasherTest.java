package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordHasher cheap = new PasswordHasher(1_000);

    @Test
    void todaysHashesHaveAtLeastTheIterationsThatOwaspAsksFor() {
        assertThat(PasswordHasher.ITERATIONS).isGreaterThanOrEqualTo(210_000);
        assertThat(new PasswordHasher().hash("correct horse 99")).startsWith("$pbkdf2-sha512$i=220000$");
    }

    @Test
    void aHashFitsItsColumnAndHoldsSaltAndHashOfFullLength() {
        assertThat(cheap.hash("correct horse 99"))
                .matches("\\$pbkdf2-sha512\\$i=1000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{86}")
                .hasSizeLessThan(255);
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String stored = cheap.hash("correct horse 99");
        assertThat(cheap.matches("correct horse 99", stored)).isTrue();
        assertThat(cheap.matches("correct horse 98", stored)).isFalse();
        assertThat(cheap.matches("Correct horse 99", stored)).isFalse();
        assertThat(cheap.matches("correct horse 99 ", stored)).isFalse();
        assertThat(cheap.matches("", stored)).isFalse();
    }

    @Test
    void theSamePasswordIsHashedDifferentlyEachTime() {
        assertThat(cheap.hash("correct horse 99")).isNotEqualTo(cheap.hash("correct horse 99"));
    }

    @Test
    void isTheHashOfRfc8018() {
        // PBKDF2-HMAC-SHA512, "password", salt "salt", 1000 iterations, 64 bytes.
        String known = "$pbkdf2-sha512$i=1000$c2FsdA"
                + "$r+bFUweFtsxrHGRTOEcxvV7kMu5Un9QvtmlXea2KHFv1neacSPd078QAfVKY+QM8AkHVq2kwXntk7O642DTP7A";
        assertThat(cheap.matches("password", known)).isTrue();
    }

    @Test
    void aPasswordIsTheSameHoweverItsUmlautWasTyped() {
        assertThat(cheap.matches("schlu\u0308ssel drei", cheap.hash("schl\u00FCssel drei")))
                .isTrue();
    }

    @Test
    void aHashMadeMoreCheaplyThanTodayIsOutdatedAndStillMatches() {
        PasswordHasher dearer = new PasswordHasher(2_000);
        String old = cheap.hash("correct horse 99");
        assertThat(dearer.outdated(old)).isTrue();
        assertThat(dearer.matches("correct horse 99", old)).isTrue();
        assertThat(dearer.outdated(dearer.hash("correct horse 99"))).isFalse();
        assertThat(cheap.outdated(dearer.hash("correct horse 99"))).isFalse();
    }

    @Test
    void anEndlessPasswordIsWrongWithoutBeingProcessed() {
        String empty = cheap.hash("");
        assertThat(cheap.matches("x".repeat(10_000_000), empty)).isFalse();
    }

    @Test
    void refusesToCompareWithSomethingElseThanAHash() {
        assertThatThrownBy(() -> cheap.matches("x", "plain text")).isInstanceOf(IllegalArgumentException.class);
    }
}
