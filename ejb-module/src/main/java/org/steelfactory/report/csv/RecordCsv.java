package org.steelfactory.report.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;

/**
 * Performance records as a CSV file (RFC 4180) that can be imported again: columns are called as the import calls them,
 * times are in minutes, ratios have 1 for 100 %, shift starts are UTC, numbers aren't rounded, and what isn't known is
 * empty.
 */
final class RecordCsv {

    /** Spreadsheet programs read the file as UTF-8 only where it begins with this mark; the import skips it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String LINE_END = "\r\n";
    private static final double SECONDS_A_MINUTE = 60;

    private static final List<String> HEADER = List.of(
            "machine",
            "batch",
            "shift_start",
            "operating_time_min",
            "downtime_min",
            "planned_time_min",
            "actual_output",
            "ideal_output",
            "good_units",
            "total_units",
            "availability",
            "performance",
            "quality",
            "oee");

    private final Writer out;

    RecordCsv(Writer out) {
        this.out = out;
    }

    void writeHeader() throws IOException {
        out.write(BYTE_ORDER_MARK);
        writeLine(HEADER);
    }

    void write(PerformanceRecord reported) throws IOException {
        ShiftFigures figures = reported.figures();
        Oee indices = reported.indices();
        writeLine(List.of(
                CsvCell.text(reported.machine()),
                CsvCell.text(reported.batch()),
                reported.shiftStart().toString(),
                minutes(figures.operatingTimeS()),
                minutes(figures.downTimeS()),
                minutes(reported.plannedTimeS()),
                CsvCell.number(figures.actualOutput()),
                CsvCell.number(figures.idealOutput()),
                CsvCell.number(figures.goodUnits()),
                CsvCell.number(figures.totalUnits()),
                ratio(indices.availability()),
                ratio(indices.performance()),
                ratio(indices.quality()),
                ratio(indices.oee())));
    }

    private void writeLine(List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write(LINE_END);
    }

    private static String minutes(Double seconds) {
        return CsvCell.number(seconds == null ? null : seconds / SECONDS_A_MINUTE);
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isEmpty() ? "" : CsvCell.number(ratio.getAsDouble());
    }
}
