package org.steelfactory.report.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * A document that is written from top to bottom, each page going to the stream once it is full: headings, paragraphs,
 * tables, figures. It is tagged (ISO 32000-1, 14.8), so that it can be read aloud; what is no content, such as lines and
 * the foot of a page, is marked as that. Lengths are in points, heights count from the foot of the page.
 */
final class PdfSheet implements AutoCloseable {

    private static final float MARGIN = 42;
    private static final float FOOT = 54;
    private static final float FOOTER_BASE = 30;
    private static final float FOOTER_SIZE = 7.5f;
    private static final float PAGE_NUMBER_WIDTH = 120;
    private static final float LEADING = 1.35f;
    private static final float[] HEADING_SIZES = {20, 14, 10.5f};
    private static final float[] SPACE_ABOVE_HEADINGS = {0, 18, 12};
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName DOCUMENT = new PdfName("Document");

    private final Imprint imprint;
    private final Document document;
    private final PdfWriter writer;
    private final PdfStructureElement root;
    private final List<PdfTemplate> pageNumbers = new ArrayList<>();
    private float y;

    PdfSheet(OutputStream out, Imprint imprint) {
        this.imprint = imprint;
        document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
        writer = PdfWriter.getInstance(document, out);
        writer.setTagged();
        writer.setFullCompression();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        describe();
        document.open();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(imprint.language().toLanguageTag()));
        root = new PdfStructureElement(writer.getStructureTreeRoot(), DOCUMENT);
        y = top();
    }

    private void describe() {
        document.addTitle(imprint.title());
        document.addSubject(imprint.subject());
        document.addAuthor(imprint.author());
        document.addCreator("Steel Factory");
        writer.getInfo()
                .put(
                        PdfName.CREATIONDATE,
                        new PdfDate(GregorianCalendar.from(imprint.madeAt().atZone(imprint.zone()))));
        writer.createXmpMetadata();
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    PdfStructureElement root() {
        return root;
    }

    float left() {
        return document.left();
    }

    float width() {
        return document.right() - document.left();
    }

    /** The height that is written down to. */
    float y() {
        return y;
    }

    /** Leaves space. */
    void down(float height) {
        y -= height;
    }

    /** Whether a block of this height still goes onto the page. */
    boolean hasRoom(float height) {
        return y - height >= FOOT;
    }

    /** Goes to the next page unless a block of this height still goes onto this one. */
    void makeRoom(float height) {
        if (!hasRoom(height)) {
            newPage();
        }
    }

    /** Goes to the next page, unless nothing stands on this one yet. */
    void newPage() {
        if (y < top()) {
            foot();
            document.newPage();
            y = top();
        }
    }

    private float top() {
        return document.top();
    }

    /**
     * A heading, which is a bookmark as well and never stands alone at the foot of a page.
     *
     * @param level 1 to 3
     * @param company height of what has to stand below it on the same page
     */
    void heading(int level, String text, float company) {
        float size = HEADING_SIZES[level - 1];
        List<String> lines = Typeface.BOLD.lines(text, size, width());
        float above = y < top() ? SPACE_ABOVE_HEADINGS[level - 1] : 0;
        float height = lines.size() * size * LEADING;
        makeRoom(above + height + company);
        if (y < top()) {
            down(above);
        }
        if (level < 3) {
            bookmark(text);
        }
        lines(new PdfName("H" + level), Typeface.BOLD, size, Ink.TEXT, lines);
        down(size * 0.3f);
    }

    private void bookmark(String text) {
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, y, 0);
        new PdfOutline(canvas().getRootOutline(), place, Typeface.BOLD.printable(text), false);
    }

    void paragraph(String text, float size, Color ink) {
        List<String> lines = Typeface.REGULAR.lines(text, size, width());
        makeRoom(lines.size() * size * LEADING);
        lines(PdfName.P, Typeface.REGULAR, size, ink, lines);
        down(size * 0.4f);
    }

    private void lines(PdfName tag, Typeface face, float size, Color ink, List<String> lines) {
        tagged(new PdfStructureElement(root, tag), () -> {
            for (String line : lines) {
                down(size * LEADING);
                text(face, size, ink, left(), y + size * (LEADING - 1), line + " ");
            }
        });
    }

    /** Draws what belongs to one element of the document's structure. The element must have no other part yet. */
    void tagged(PdfStructureElement element, Runnable drawing) {
        canvas().beginMarkedContentSequence(element);
        drawing.run();
        canvas().endMarkedContentSequence();
    }

    /** Draws a figure that is told in words to who can't see it. */
    void figure(String told, Runnable drawing) {
        PdfStructureElement figure = new PdfStructureElement(root, PdfName.FIGURE);
        figure.put(PdfName.ALT, new PdfString(told, PdfObject.TEXT_UNICODE));
        tagged(figure, drawing);
    }

    /** Draws what is no content. */
    void artifact(Runnable drawing) {
        canvas().beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        canvas().endMarkedContentSequence();
    }

    /**
     * Writes a line of text that is {@link Typeface#printable}. One that others follow ends in a space, which keeps their
     * words apart for who reads aloud or copies.
     */
    void text(Typeface face, float size, Color ink, float x, float base, String text) {
        write(canvas(), face, size, ink, x, base, text);
    }

    private static void write(
            PdfContentByte canvas, Typeface face, float size, Color ink, float x, float base, String text) {
        canvas.beginText();
        canvas.setColorFill(ink);
        canvas.setFontAndSize(face.font(), size);
        canvas.setTextMatrix(x, base);
        canvas.showText(text);
        canvas.endText();
    }

    /** The foot of the page; the number of pages is filled in when it is known. */
    private void foot() {
        PdfTemplate number = canvas().createTemplate(PAGE_NUMBER_WIDTH, FOOTER_SIZE * 2);
        pageNumbers.add(number);
        float room = width() - PAGE_NUMBER_WIDTH;
        String line =
                Typeface.REGULAR.lines(imprint.footer(), FOOTER_SIZE, room).get(0);
        artifact(() -> {
            text(Typeface.REGULAR, FOOTER_SIZE, Ink.SECOND, left(), FOOTER_BASE, line);
            canvas().addTemplate(number, document.right() - PAGE_NUMBER_WIDTH, FOOTER_BASE - FOOTER_SIZE / 2);
        });
    }

    private void numberPages() {
        for (int page = 0; page < pageNumbers.size(); page++) {
            String text = Typeface.REGULAR.printable(new MessageFormat(imprint.page(), imprint.language())
                    .format(new Object[] {page + 1, pageNumbers.size()}));
            float x = PAGE_NUMBER_WIDTH - Typeface.REGULAR.width(text, FOOTER_SIZE);
            write(pageNumbers.get(page), Typeface.REGULAR, FOOTER_SIZE, Ink.SECOND, x, FOOTER_SIZE / 2, text);
        }
    }

    /** Ends the document; the stream stays open. */
    @Override
    public void close() {
        foot();
        numberPages();
        writer.setCloseStream(false);
        document.close();
    }
}
