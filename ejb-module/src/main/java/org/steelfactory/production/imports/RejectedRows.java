package org.steelfactory.production.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.steelfactory.production.csv.CsvRecord;
import org.steelfactory.production.csv.CsvText;

/**
 * How rejected rows are written, so that the file with them can be mended and imported: the columns as they came, the
 * shift start where the file had none (a row's place in the mended file no longer tells it), and the reason last.
 */
final class RejectedRows {

    /** The name of the column that is added; a column of this name from an earlier import is left out. */
    static final String REASON = "reason";

    private final ColumnPlan plan;
    private final char delimiter;
    private final List<Integer> kept;

    RejectedRows(ColumnPlan plan, char delimiter) {
        this.plan = plan;
        this.delimiter = delimiter;
        this.kept = IntStream.range(0, plan.header().size())
                .filter(place -> !plan.header().get(place).equalsIgnoreCase(REASON)
                        || plan.places().containsValue(place))
                .boxed()
                .toList();
    }

    /** The names of the columns, the reason's last. */
    List<String> header() {
        List<String> names =
                new ArrayList<>(kept.stream().map(plan.header()::get).toList());
        if (!plan.has(ImportField.SHIFT_START)) {
            names.add(ImportField.SHIFT_START.column());
        }
        names.add(REASON);
        return names;
    }

    /** A row without its reason. */
    String line(CsvRecord csv, Optional<Instant> shiftStart) {
        boolean complete = csv.count() == plan.header().size();
        List<String> fields =
                new ArrayList<>(complete ? kept.stream().map(csv.fields()::get).toList() : csv.fields());
        if (!plan.has(ImportField.SHIFT_START)) {
            fields.add(shiftStart.map(Instant::toString).orElse(""));
        }
        return CsvText.line(fields, delimiter);
    }
}
