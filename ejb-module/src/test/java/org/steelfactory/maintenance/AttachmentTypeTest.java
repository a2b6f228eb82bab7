package org.steelfactory.maintenance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTypeTest {

    private static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0);

    @Test
    void knowsPdfPngAndJpegByHowTheyBegin() {
        assertThat(AttachmentType.of("%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1)))
                .contains(AttachmentType.PDF);
        assertThat(AttachmentType.of(PNG)).contains(AttachmentType.PNG);
        assertThat(AttachmentType.of(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16))).contains(AttachmentType.JPEG);
    }

    @Test
    void takesNoBeginningForTheWhole() {
        assertThat(AttachmentType.of(Arrays.copyOf(PNG, 8))).isEmpty();
        assertThat(AttachmentType.of(bytes(0xFF, 0xD8))).isEmpty();
        assertThat(AttachmentType.of(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\u0000\u0003", // a program
                "PK\u0003\u0004", // a zip archive, as office files are
                "GIF89a\u0001\u0000",
                "\u007fELF\u0002",
                "text with \u0000 in it",
                "a terminal's \u001b[31m colour"
            })
    void refusesWhatIsNeitherTextNorOneOfThePictures(String content) {
        assertThat(AttachmentType.of(content.getBytes(ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "  \n<!DOCTYPE html>",
                "\uFEFF<?xml version='1.0'?><svg/>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "#!/bin/sh\nrm -rf /"
            })
    void refusesMarkupAndScripts(String content) {
        assertThat(AttachmentType.of(content.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void refusesTextInOtherEncodings() {
        assertThat(AttachmentType.of("Öl gewechselt".getBytes(ISO_8859_1))).isEmpty();
        assertThat(AttachmentType.of("Oil".getBytes(UTF_16LE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Öl gewechselt, 温度 ok \uD83D\uDE00", "one line", "a,b\nand a sentence", "< 5 mm\r\n> 3 mm\f"})
    void takesPlainText(String content) {
        assertThat(AttachmentType.of(content.getBytes(UTF_8))).contains(AttachmentType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,value\n1,2.5\n2,2.6\n",
                "\uFEFFtime;value\r\n1;2,5\r\n\r\n2;2,6",
                "a\tb\tc\n1\t2\t3",
                "name,remark\n\"Roll, upper\",\"worn\"\n"
            })
    void knowsATableByItsColumns(String content) {
        assertThat(AttachmentType.of(content.getBytes(UTF_8))).contains(AttachmentType.CSV);
    }

    @Test
    void looksAtAllOfAText() {
        byte[] text = "time,value\n".repeat(100_000).getBytes(UTF_8);
        byte[] cut = "ö".repeat(50_000).getBytes(UTF_8);
        byte[] poisoned = text.clone();
        poisoned[poisoned.length - 1] = 0;

        assertThat(AttachmentType.of(text)).contains(AttachmentType.CSV);
        assertThat(AttachmentType.of(Arrays.copyOf(cut, cut.length - 1)))
                .as("read up to a limit, within a character")
                .contains(AttachmentType.TEXT);
        assertThat(AttachmentType.of(poisoned)).isEmpty();
    }

    @Test
    void givesANameAnExtensionThatFits() {
        assertThat(AttachmentType.JPEG.named("bearing.JPEG")).isEqualTo("bearing.JPEG");
        assertThat(AttachmentType.PDF.named("report.exe")).isEqualTo("report.exe.pdf");
        assertThat(AttachmentType.TEXT.named("run.bat")).isEqualTo("run.bat.txt");
        assertThat(AttachmentType.CSV.named("pdf")).isEqualTo("pdf.csv");
    }

    private static byte[] bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length);
        Arrays.stream(values).forEach(value -> bytes.put((byte) value));
        return bytes.array();
    }
}
