package org.steelfactory.production.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\n\r\na,b\r\n \t \n,\nc,d\n\n"})
    void takesEveryKindOfLineEndAndPassesOverBlankLines(String text) {
        assertThat(fields(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void keepsDelimitersLineBreaksAndQuotationMarksWithinQuotationMarks() {
        assertThat(fields("\"a,1\",\"b\r\n2\",\"c \"\"3\"\"\",\"\"\n"))
                .containsExactly(List.of("a,1", "b\n2", "c \"3\"", ""));
    }

    @Test
    void takesBlanksAroundFieldsAway() {
        assertThat(fields(" a ,\t\"b\" ,c\u00a0 \n")).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void takesAQuotationMarkWithinAFieldAsItIs() {
        assertThat(fields("5\" pipe,b\n")).containsExactly(List.of("5\" pipe", "b"));
    }

    @Test
    void tellsTheLineThatARecordBeginsIn() {
        List<CsvRecord> records = records(new StringReader("a\n\n\"b\n\nb\"\nc\n"), ',');

        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 3L, 6L);
    }

    @Test
    void aQuotationMarkThatNothingClosesIsTheFilesFault() {
        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> fields("a,b\nc,\"d\ne,f\n"))
                .matches(e -> e.fault() == FileFault.UNCLOSED_QUOTE)
                .withMessageContaining("line 2");
    }

    @Test
    void aQuotationMarkThatOnlyALaterFieldClosesIsTheFilesFault() {
        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> fields("a,b\nc,\"d\ne,\"f\"\n"))
                .matches(e -> e.fault() == FileFault.UNCLOSED_QUOTE);
    }

    @Test
    void aQuotationMarkThatNothingClosesIsNoticedLongBeforeTheEnd() {
        Endless endless = new Endless();

        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> records(endless, ','))
                .matches(e -> e.fault() == FileFault.UNCLOSED_QUOTE);
        assertThat(endless.given).isLessThan(17_000_000);
    }

    @Test
    void textBehindAClosingQuotationMarkCostsItsRecordOnly() {
        List<CsvRecord> records = records(new StringReader("\"a\"b,c\nd,e\n"), ',');

        assertThat(records.get(0).fault()).isPresent();
        assertThat(records.get(1).fields()).containsExactly("d", "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void ofTenMegabytesInOneFieldTheBeginningIsKept(String quote) {
        String text = "a," + quote + "x".repeat(10_000_000) + quote + ",c\nd,e,f\n";

        List<CsvRecord> records = records(new StringReader(text), ',');

        assertThat(records.get(0).fields().get(1)).hasSize(CsvReader.MAX_FIELD_LENGTH);
        assertThat(records.get(0).isShortened(0)).isFalse();
        assertThat(records.get(0).isShortened(1)).isTrue();
        assertThat(records.get(0).fields().get(2)).isEqualTo("c");
        assertThat(records.get(1).isShortened(1)).isFalse();
        assertThat(records.get(1).fields()).containsExactly("d", "e", "f");
    }

    @Test
    void aShortenedFieldEndsWithAWholeCharacter() {
        String whole = "x".repeat(CsvReader.MAX_FIELD_LENGTH - 1);

        assertThat(fields(whole + "\ud83c\udfed".repeat(3) + "\n").get(0)).containsExactly(whole);
    }

    @Test
    void ofAMillionFieldsTheFirstAreKeptAndAllAreCounted() {
        CsvRecord only =
                records(new StringReader("1" + ",".repeat(999_999) + "\n"), ',').get(0);

        assertThat(only.count()).isEqualTo(1_000_000);
        assertThat(only.fields()).hasSize(CsvReader.MAX_FIELDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b,c|,", "a;b;c|;", "a|,", "\"a;b;c;d\",b|,", "'\n\na;b\n1,2,3,4,5'|;", "a;\"b,c,d,e\";f|;"})
    void theHeaderLineTellsTheDelimiter(String text, char delimiter) throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader(text));

        assertThat(Delimiter.of(reader)).isEqualTo(delimiter);
        assertThat(reader.read()).isEqualTo(text.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "@SUM(A1)",
                "+1+2",
                "-1+2",
                "a;b",
                "say \"x\"",
                "two\nlines",
                "-5",
                "-1,5",
                "Walzstraße 圧延",
                "<script>",
                "'; DROP TABLE machine; --"
            })
    void whatIsWrittenIsReadBackAsItWas(String field) {
        String line = CsvText.line(List.of(field, "x"), ';');

        List<String> read = records(new StringReader(line), ';').get(0).fields();

        assertThat(CsvText.plain(read.get(0))).isEqualTo(field);
        assertThat(read.get(1)).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1+2", "-2+3", "@SUM(A1)"})
    void nothingIsWrittenThatASpreadsheetWouldCalculate(String field) {
        assertThat(CsvText.line(List.of(field), ',')).startsWith("'");
        assertThat(CsvText.line(List.of("-5.5e3"), ',')).isEqualTo("-5.5e3");
    }

    private static List<List<String>> fields(String text) {
        return records(new StringReader(text), ',').stream()
                .map(CsvRecord::fields)
                .toList();
    }

    private static List<CsvRecord> records(Reader text, char delimiter) {
        try {
            CsvReader reader = new CsvReader(text, delimiter);
            List<CsvRecord> records = new ArrayList<>();
            for (Optional<CsvRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field that begins with a quotation mark and never ends. */
    private static final class Endless extends Reader {

        private long given;

        @Override
        public int read(char[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = given == 0 ? '"' : 'x';
                given++;
            }
            return length;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
