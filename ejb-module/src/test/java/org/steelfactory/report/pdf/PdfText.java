package org.steelfactory.report.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A PDF read back. */
final class PdfText {

    private final PdfReader reader;

    PdfText(byte[] pdf) {
        try {
            reader = new PdfReader(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on each page, a run of white space being one space. */
    List<String> pages() {
        return IntStream.rangeClosed(1, reader.getNumberOfPages())
                .mapToObj(this::page)
                .toList();
    }

    String all() {
        return String.join(" ", pages());
    }

    PdfDictionary catalog() {
        return reader.getCatalog();
    }

    String property(String name) {
        return reader.getInfo().get(name);
    }

    /** How many elements of the structure have a tag such as {@code TD}. */
    long tags(String tag) {
        return IntStream.range(1, reader.getXrefSize())
                .mapToObj(reader::getPdfObject)
                .filter(PdfDictionary.class::isInstance)
                .map(PdfDictionary.class::cast)
                .filter(object -> new PdfName("StructElem").equals(object.get(PdfName.TYPE)))
                .filter(object -> new PdfName(tag).equals(object.get(PdfName.S)))
                .count();
    }

    /** The reader leaves out what is marked as no content, such as page numbers; here it is marked as text. */
    private String page(int number) {
        try {
            String content = new String(reader.getPageContent(number), StandardCharsets.ISO_8859_1);
            reader.setPageContent(
                    number, content.replace("/Artifact BMC", "/Span BMC").getBytes(StandardCharsets.ISO_8859_1));
            return new PdfTextExtractor(reader).getTextFromPage(number).replaceAll("[\\s\u00A0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
