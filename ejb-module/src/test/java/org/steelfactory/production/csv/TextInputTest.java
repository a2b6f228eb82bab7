package org.steelfactory.production.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextInputTest {

    private static final int BUFFER = 64 * 1024;

    @Test
    void readsCharactersOfEveryLengthAcrossItsBuffersEnd() throws IOException {
        String text = "x".repeat(BUFFER - 2) + "圧延\ud83c\udfed" + "ß".repeat(BUFFER);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BUFFER - 1, BUFFER, BUFFER + 1, 2 * BUFFER})
    void readsFilesOfEveryLength(int length) throws IOException {
        assertThat(read("a".repeat(length).getBytes(StandardCharsets.UTF_8))).hasSize(length);
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(read("\ufeffmachine,batch".getBytes(StandardCharsets.UTF_8))).isEqualTo("machine,batch");
    }

    @Test
    void anotherCharsetIsRefusedWithThePlaceOfTheByte() {
        byte[] latin1 = ("a".repeat(BUFFER) + "Walzstraße").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> read(latin1))
                .matches(e -> e.fault() == FileFault.BAD_ENCODING)
                .withMessageContaining("Byte " + (BUFFER + 9) + " ");
    }

    @Test
    void aFileThatEndsWithinACharacterIsRefused() {
        byte[] cut = Arrays.copyOf("aaaaaaaaaaß".getBytes(StandardCharsets.UTF_8), 11);

        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> read(cut))
                .matches(e -> e.fault() == FileFault.BAD_ENCODING)
                .withMessageContaining("Byte 11 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
    void utf16IsNamed(String charset) {
        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> read("machine,batch".getBytes(Charset.forName(charset))))
                .matches(e -> e.fault() == FileFault.BAD_ENCODING)
                .withMessageContaining("UTF-16");
    }

    @Test
    void nulBytesAreNoText() {
        byte[] nul = ("a".repeat(BUFFER + 5) + "\0").getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> read(nul))
                .matches(e -> e.fault() == FileFault.NOT_TEXT)
                .withMessageContaining("Byte " + (BUFFER + 6) + " ");
    }

    @Test
    void aWorkbookIsNamedAndWhatToDo() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }

        assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> read(workbook.toByteArray()))
                .matches(e -> e.fault() == FileFault.NOT_TEXT)
                .withMessageContaining("xlsx")
                .withMessageContaining("CSV UTF-8");
    }

    private static String read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (TextInput input = new TextInput(new ByteArrayInputStream(bytes))) {
            input.transferTo(text);
            assertThat(input.position()).isEqualTo(bytes.length);
        }
        return text.toString();
    }
}
