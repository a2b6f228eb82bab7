package org.steelfactory.report.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.steelfactory.report.performance.ReportTable;
import org.steelfactory.report.performance.ReportTable.Column;

/** A table that goes on over pages, its column titles standing on each; a row is never torn apart. */
final class PdfTable {

    private static final float SIZE = 7;
    private static final float LEADING = SIZE * 1.3f;
    private static final float PADDING = 2.5f;
    private static final PdfName HEADER_CELL = new PdfName("TH");

    private final PdfSheet sheet;
    private final List<Column> columns;
    private final List<List<String>> rows;
    private final float[] edges;

    PdfTable(PdfSheet sheet, ReportTable table) {
        this.sheet = sheet;
        columns = table.columns();
        rows = table.rows();
        float shares = (float) columns.stream().mapToDouble(Column::share).sum();
        edges = new float[columns.size() + 1];
        edges[0] = sheet.left();
        for (int column = 0; column < columns.size(); column++) {
            edges[column + 1] =
                    edges[column] + sheet.width() * columns.get(column).share() / shares;
        }
    }

    /** Height of the titles and one row of one line, which should stand together. */
    static float beginning() {
        return 3 * (LEADING + 2 * PADDING);
    }

    void write() {
        PdfStructureElement table = new PdfStructureElement(sheet.root(), PdfName.TABLE);
        List<List<String>> titles =
                lines(Typeface.BOLD, columns.stream().map(Column::title).toList());
        sheet.makeRoom(beginning());
        writeTitles(titles, new PdfStructureElement(table, PdfName.TABLEROW));
        for (List<String> row : rows) {
            List<List<String>> cells = lines(Typeface.REGULAR, row);
            if (!sheet.hasRoom(height(cells))) {
                sheet.newPage();
                sheet.artifact(() -> writeCells(titles, Typeface.BOLD, Ink.SECOND, PdfTable::untagged));
                rule(Ink.LINE_STRONG);
            }
            PdfStructureElement element = new PdfStructureElement(table, PdfName.TABLEROW);
            writeCells(
                    cells,
                    Typeface.REGULAR,
                    Ink.TEXT,
                    (column, drawing) -> sheet.tagged(new PdfStructureElement(element, PdfName.TD), drawing));
            rule(Ink.LINE);
        }
    }

    private void writeTitles(List<List<String>> titles, PdfStructureElement row) {
        writeCells(titles, Typeface.BOLD, Ink.SECOND, (column, drawing) -> {
            PdfStructureElement cell = new PdfStructureElement(row, HEADER_CELL);
            PdfDictionary scope = new PdfDictionary();
            scope.put(PdfName.O, PdfName.TABLE);
            scope.put(new PdfName("Scope"), new PdfName("Column"));
            cell.put(PdfName.A, scope);
            sheet.tagged(cell, drawing);
        });
        rule(Ink.LINE_STRONG);
    }

    /** How a cell's text is tied into the document's structure. */
    private interface Tie {
        void draw(int column, Runnable drawing);
    }

    private static void untagged(int column, Runnable drawing) {
        drawing.run();
    }

    private void writeCells(List<List<String>> cells, Typeface face, Color ink, Tie tie) {
        float top = sheet.y();
        for (int column = 0; column < columns.size(); column++) {
            int cell = column;
            tie.draw(column, () -> writeCell(cells.get(cell), cell, face, ink, top));
        }
        sheet.down(height(cells));
    }

    private void writeCell(List<String> lines, int column, Typeface face, Color ink, float top) {
        float base = top - PADDING - SIZE;
        for (String line : lines) {
            float x = columns.get(column).number()
                    ? edges[column + 1] - PADDING - face.width(line, SIZE)
                    : edges[column] + PADDING;
            sheet.text(face, SIZE, ink, x, base, line + " ");
            base -= LEADING;
        }
    }

    private void rule(Color ink) {
        sheet.artifact(() -> {
            PdfContentByte canvas = sheet.canvas();
            canvas.setLineWidth(0.5f);
            canvas.setColorStroke(ink);
            canvas.moveTo(edges[0], sheet.y());
            canvas.lineTo(edges[columns.size()], sheet.y());
            canvas.stroke();
        });
    }

    private List<List<String>> lines(Typeface face, List<String> cells) {
        return IntStream.range(0, columns.size())
                .mapToObj(
                        column -> face.lines(cells.get(column), SIZE, edges[column + 1] - edges[column] - 2 * PADDING))
                .toList();
    }

    private static float height(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return lines * LEADING + 2 * PADDING;
    }
}
