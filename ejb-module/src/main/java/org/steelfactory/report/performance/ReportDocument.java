package org.steelfactory.report.performance;

import java.util.List;
import java.util.Optional;
import org.steelfactory.report.chart.LineChart;

/**
 * A report in words: what stands where, in the reader's language. Screen and print show the same document.
 *
 * @param facts what was asked for, by whom and when
 * @param parts all machines together, unless there is only one, then each of them
 * @param meaning what the figures mean
 */
public record ReportDocument(String title, List<Fact> facts, List<Part> parts, Meaning meaning) {

    public ReportDocument {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    public static ReportDocument of(PerformanceReport report, ReportText text) {
        return new ReportDocumentWriter(report, text).write();
    }

    public record Fact(String name, String value) {}

    /**
     * A part with a heading of its own.
     *
     * @param about a line below the heading; may be empty
     * @param figures what is seen first
     * @param chart empty where there is nothing to draw
     */
    public record Part(
            String title, String about, List<Figure> figures, Optional<LineChart> chart, List<Section> sections) {

        public Part {
            figures = List.copyOf(figures);
            sections = List.copyOf(sections);
        }
    }

    /**
     * A figure that is seen first.
     *
     * @param note a word below it; may be empty
     */
    public record Figure(String name, String value, String note) {}

    /**
     * A section of a part.
     *
     * @param about a sentence on the table, or why there is none; may be empty
     * @param table empty where there is nothing to tell
     */
    public record Section(String title, String about, Optional<ReportTable> table) {}

    public record Meaning(String title, List<String> definitions) {

        public Meaning {
            definitions = List.copyOf(definitions);
        }
    }
}
