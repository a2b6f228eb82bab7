package org.steelfactory.report.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of a report, as it is written: the same on screen and in print.
 *
 * @param rows one text for each column, none of them {@code null}
 * @param subjects what each row tells of, such as {@code anomaly-312}; empty texts where nothing has a page of its own
 */
public record ReportTable(List<Column> columns, List<List<String>> rows, List<String> subjects) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        subjects = List.copyOf(subjects);
    }

    /**
     * A column.
     *
     * @param title its unit in it
     * @param share of the width, compared with the other columns'
     * @param number whether it stands at the right edge
     */
    public record Column(String title, float share, boolean number) {}

    /** The columns of a table, and how a row of some kind fills them. */
    static final class Plan<T> {

        private static final float NUMBER = 1.3f;

        private final ReportText text;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<T, String>> cells = new ArrayList<>();
        private Function<T, String> subject = row -> "";

        Plan(ReportText text) {
            this.text = text;
        }

        /**
         * A column of text.
         *
         * @param name of the column in {@code Report.properties}
         * @param share of the width, a number's being {@value #NUMBER}
         */
        Plan<T> text(String name, float share, Function<T, String> cell) {
            return column(name, share, false, cell);
        }

        Plan<T> number(String name, Function<T, String> cell) {
            return column(name, NUMBER, true, cell);
        }

        /** A column that is only there if it is wanted. */
        Plan<T> numberIf(boolean wanted, String name, Function<T, String> cell) {
            return numberIf(wanted, name, NUMBER, cell);
        }

        Plan<T> numberIf(boolean wanted, String name, float share, Function<T, String> cell) {
            return wanted ? column(name, share, true, cell) : this;
        }

        Plan<T> textIf(boolean wanted, String name, float share, Function<T, String> cell) {
            return wanted ? column(name, share, false, cell) : this;
        }

        /** What a row tells of has a page of its own. */
        Plan<T> about(Function<T, String> some) {
            subject = some;
            return this;
        }

        ReportTable of(List<T> rows) {
            return new ReportTable(
                    columns,
                    rows.stream().map(this::cells).toList(),
                    rows.stream().map(subject).toList());
        }

        private Plan<T> column(String name, float share, boolean number, Function<T, String> cell) {
            columns.add(new Column(text.of("column." + name), share, number));
            cells.add(cell);
            return this;
        }

        private List<String> cells(T row) {
            return cells.stream().map(cell -> cell.apply(row)).toList();
        }
    }
}
