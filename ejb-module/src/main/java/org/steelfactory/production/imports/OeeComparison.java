package org.steelfactory.production.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.production.csv.CsvRecord;
import org.steelfactory.production.oee.Oee;

/** Compares the OEE that a file gives with the one that its figures come to; remembers the first differences. */
final class OeeComparison {

    /** Differences that are told one by one; the others are counted. */
    static final int TOLD = 20;

    /** What rounding to three decimals accounts for. */
    private static final double TOLERANCE = 0.001;

    private final ColumnPlan plan;
    private final Decimal decimal;
    private final List<OeeDifference> first = new ArrayList<>();
    private long count;

    OeeComparison(ColumnPlan plan, Decimal decimal) {
        this.plan = plan;
        this.decimal = decimal;
    }

    void compare(long row, Oee oee, CsvRecord csv) {
        if (!plan.has(ImportField.OEE)) {
            return;
        }
        String written = csv.fields().get(plan.places().get(ImportField.OEE));
        Optional<Double> given = decimal.read(written);
        Optional<Double> ours = oee.oee().stream().boxed().findFirst();
        boolean same = given.isPresent() && ours.isPresent()
                ? Math.abs(given.get() - ours.get()) <= TOLERANCE
                : written.isEmpty();
        if (!same) {
            count++;
            if (first.size() < TOLD) {
                first.add(new OeeDifference(row, given.orElse(null), ours.orElse(null)));
            }
        }
    }

    long count() {
        return count;
    }

    List<OeeDifference> first() {
        return List.copyOf(first);
    }
}
