package org.steelfactory.report.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.List;
import org.steelfactory.report.performance.ReportDocument.Figure;

/** A row of figures that are seen first, each with its name above and a word below. */
final class PdfKeyFigures {

    /** What a row takes. */
    static final float HEIGHT = 48;

    private static final float NAME_SIZE = 8;
    private static final float VALUE_SIZE = 17;
    private static final int MOST_IN_A_ROW = 5;

    private PdfKeyFigures() {}

    /** @param figures as many as fit into a row go there, the rest below */
    static void write(PdfSheet sheet, List<Figure> figures) {
        for (int first = 0; first < figures.size(); first += MOST_IN_A_ROW) {
            writeRow(sheet, figures.subList(first, Math.min(first + MOST_IN_A_ROW, figures.size())));
        }
    }

    private static void writeRow(PdfSheet sheet, List<Figure> figures) {
        sheet.makeRoom(HEIGHT);
        float top = sheet.y();
        float width = sheet.width() / MOST_IN_A_ROW;
        for (int place = 0; place < figures.size(); place++) {
            float left = sheet.left() + place * width;
            Figure figure = figures.get(place);
            sheet.tagged(
                    new PdfStructureElement(sheet.root(), PdfName.P), () -> write(sheet, figure, left, top, width));
        }
        sheet.down(HEIGHT);
    }

    private static void write(PdfSheet sheet, Figure figure, float left, float top, float width) {
        line(sheet, Typeface.REGULAR, NAME_SIZE, left, top - NAME_SIZE, figure.name(), width);
        line(sheet, Typeface.BOLD, VALUE_SIZE, left, top - NAME_SIZE - VALUE_SIZE, figure.value(), width);
        line(sheet, Typeface.REGULAR, NAME_SIZE, left, top - NAME_SIZE - VALUE_SIZE - 11, figure.note(), width);
    }

    private static void line(
            PdfSheet sheet, Typeface face, float size, float left, float base, String text, float width) {
        String fitting = face.lines(text, size, width - 4).get(0);
        sheet.text(face, size, face == Typeface.BOLD ? Ink.TEXT : Ink.SECOND, left, base, fitting + " ");
    }
}
