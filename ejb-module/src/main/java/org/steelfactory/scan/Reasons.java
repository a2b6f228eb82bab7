package org.steelfactory.scan;

import java.util.Comparator;
import java.util.List;

/**
 * Why a record stands out, as codes: what lies outside its machine's usual range, the farthest first, such as
 * {@code DOWN_TIME_HIGH}.
 */
final class Reasons {

    /** Nothing lies outside by itself; together the values are rare. */
    static final String UNUSUAL_COMBINATION = "UNUSUAL_COMBINATION";

    private Reasons() {}

    /** @param values of the features, in their order */
    static List<String> of(List<UsualRange> usual, double[] values) {
        List<String> reasons = usual.stream()
                .filter(range -> !range.contains(value(range, values)))
                .sorted(Comparator.comparingDouble((UsualRange range) -> range.robustZ(value(range, values)))
                        .reversed())
                .map(range -> range.feature() + (value(range, values) < range.median() ? "_LOW" : "_HIGH"))
                .toList();
        return reasons.isEmpty() ? List.of(UNUSUAL_COMBINATION) : reasons;
    }

    private static double value(UsualRange range, double[] values) {
        return values[range.feature().ordinal()];
    }
}
