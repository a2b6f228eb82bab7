package org.steelfactory.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.steelfactory.report.ReportText;

/** The columns of a table, and how a row of some kind fills them. */
final class ReportTable<T> {

    private static final float NUMBER = 1.3f;

    private final ReportText text;
    private final List<PdfTable.Column> columns = new ArrayList<>();
    private final List<Function<T, String>> cells = new ArrayList<>();

    ReportTable(ReportText text) {
        this.text = text;
    }

    /**
     * A column of text.
     *
     * @param name of the column in {@code Report.properties}
     * @param share of the width, a number's being {@value #NUMBER}
     */
    ReportTable<T> text(String name, float share, Function<T, String> cell) {
        columns.add(PdfTable.Column.text(title(name), share));
        cells.add(cell);
        return this;
    }

    ReportTable<T> number(String name, Function<T, String> cell) {
        return number(name, NUMBER, cell);
    }

    private ReportTable<T> number(String name, float share, Function<T, String> cell) {
        columns.add(PdfTable.Column.number(title(name), share));
        cells.add(cell);
        return this;
    }

    /** A column that is only there if it is wanted. */
    ReportTable<T> numberIf(boolean wanted, String name, Function<T, String> cell) {
        return numberIf(wanted, name, NUMBER, cell);
    }

    ReportTable<T> numberIf(boolean wanted, String name, float share, Function<T, String> cell) {
        return wanted ? number(name, share, cell) : this;
    }

    void write(PdfSheet sheet, List<T> rows) {
        new PdfTable(sheet, columns).write(rows.stream().map(this::cells).toList());
    }

    private String title(String name) {
        return text.of("column." + name);
    }

    private List<String> cells(T row) {
        return cells.stream().map(cell -> cell.apply(row)).toList();
    }
}
