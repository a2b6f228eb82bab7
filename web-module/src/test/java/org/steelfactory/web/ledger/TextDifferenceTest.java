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
        assertThat(TextDifference.between("aa", "aaa")).isEqualTo(new TextDifference("aa", "", "a", ""));
        assertThat(TextDifference.between("abc", "ac")).isEqualTo(new TextDifference("a", "b", "", "c"));
    }

    @Test
    void showsALittleOfWhatStandsAround() {
        String around = "x".repeat(100);

        TextDifference difference = TextDifference.between(around + "1" + around, around + "2" + around);

        assertThat(difference.before()).isEqualTo("…" + "x".repeat(40));
        assertThat(difference.after()).isEqualTo("x".repeat(40) + "…");
    }
}
