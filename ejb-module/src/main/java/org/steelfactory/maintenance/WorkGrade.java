package org.steelfactory.maintenance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether work has helped: the machine's OEE of some days before it began beside that of as many days after it was verified.
 *
 * @param days how many days were looked at before and after
 * @param before OEE as a ratio; {@code null} where too few shifts tell it
 * @param shiftsBefore how many shifts had an OEE
 * @param after OEE as a ratio; {@code null} where too few shifts tell it
 * @param shiftsAfter how many shifts had an OEE
 * @param gradedAt when they were compared
 */
public record WorkGrade(int days, Double before, int shiftsBefore, Double after, int shiftsAfter, Instant gradedAt) {

    /** Fewer shifts with an OEE tell nothing about two weeks. */
    public static final int MIN_SHIFTS = 6;

    /** After less before, as a ratio; {@code null} where one of them can't be told. */
    public Double difference() {
        return before == null || after == null ? null : Double.valueOf(after - before);
    }

    /** The values by their names, for the ledger, without what can't be told. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("days", days);
        fields.put("shiftsBefore", shiftsBefore);
        fields.put("shiftsAfter", shiftsAfter);
        if (before != null) {
            fields.put("oeeBefore", before);
        }
        if (after != null) {
            fields.put("oeeAfter", after);
        }
        return fields;
    }
}
