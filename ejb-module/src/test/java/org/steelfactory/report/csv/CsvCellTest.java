package org.steelfactory.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain|plain", "a,b|\"a,b\"", "a;b|\"a;b\"", "5\" mill|\"5\"\" mill\"", "<b>Süß</b>|<b>Süß</b>"})
    void quotesWhereAReaderNeedsIt(String text, String cell) {
        assertThat(CsvCell.text(text)).isEqualTo(cell);
    }

    @Test
    void quotesLinesWithinAText() {
        assertThat(CsvCell.text("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
        assertThat(CsvCell.text(" blank ")).isEqualTo("\" blank \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void keepsASpreadsheetFromRunningAText(String text) {
        assertThat(CsvCell.text(text)).contains("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSM-1", "A=B", "1+1"})
    void leavesHarmlessTextsAlone(String text) {
        assertThat(CsvCell.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "100, 100",
        "1.0E10, 10000000000",
        "1.0E-7, 0.0000001",
        "0.1, 0.1",
        "461.33333333333331, 461.3333333333333"
    })
    void writesEveryDigitOfANumber(double number, String cell) {
        assertThat(CsvCell.number(number)).isEqualTo(cell);
        assertThat(Double.parseDouble(cell)).isEqualTo(number);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(CsvCell.text(null)).isEmpty();
        assertThat(CsvCell.number(null)).isEmpty();
    }
}
