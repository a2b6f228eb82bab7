package org.steelfactory.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    private static final float SIZE = 10;

    @Test
    void breaksLinesBetweenWords() {
        float width = Typeface.REGULAR.width("hot strip", SIZE);

        assertThat(Typeface.REGULAR.lines("hot strip mill", SIZE, width)).containsExactly("hot strip", "mill");
    }

    @Test
    void cutsAWordThatFitsNowhere() {
        List<String> lines = Typeface.REGULAR.lines("a " + "W".repeat(30), SIZE, 40);

        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(Typeface.REGULAR.width(line, SIZE))
                .isLessThanOrEqualTo(40));
        assertThat(String.join("", lines)).isEqualTo("a" + "W".repeat(30));
    }

    @Test
    void cutsToSingleLettersWhereNothingFits() {
        assertThat(Typeface.REGULAR.lines("mill", SIZE, 0)).containsExactly("m", "i", "l", "l");
    }

    @Test
    void hasALineForNothing() {
        assertThat(Typeface.REGULAR.lines("", SIZE, 40)).containsExactly("");
    }

    @Test
    void makesSpacesOfWhatIsNone() {
        assertThat(Typeface.REGULAR.printable("a\nb\tc\u0000d\u202Fe")).isEqualTo("a b c d\u00A0e");
    }
}
