package org.steelfactory.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void marksWhatIsDifferent() {
        assertThat(TextDifference.between("{\"by\":\"admin\",\"n\":1}", "{\"by\":\"olga\",\"n\":1}"))
                .isEqualTo(new TextDifference("{\"by\":\"", "admin", "olga", "\",\"n\":1}"));
    }

    @Test
    void findsNothingInEqualTexts() {
        assertThat(TextDifference.between("same", "same").isEmpty()).isTrue();
    }

    @Test
    void tellsAnInsertionAndADeletion() {
        assertThat(TextDifference.between("a,", "a,,")).isEqualTo(new TextDifference("a,", "", ",", ""));
        assertThat(TextDifference.between("a, b; c", "a; c")).isEqualTo(new TextDifference("a", ", b", "", "; c"));
    }

    @Test
    void showsWholeWords() {
        assertThat(TextDifference.between("by \"system\"", "by \"somebody\""))
                .isEqualTo(new TextDifference("by \"", "system", "somebody", "\""));
    }

    @Test
    void showsALittleOfWhatStandsAround() {
        String around = ",".repeat(100);

        TextDifference difference = TextDifference.between(around + "1" + around, around + "2" + around);

        assertThat(difference.before()).isEqualTo("…" + ",".repeat(40));
        assertThat(difference.after()).isEqualTo(",".repeat(40) + "…");
    }
}
