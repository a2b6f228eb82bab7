package org.steelfactory.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.UtcDateTime;

/**
 * What a filter comes to in SQL: what follows {@code anomaly_detection a}, and its parameters.
 *
 * @param shifts whether a term speaks of the shift, so that the judged record has to be joined
 */
record AnomalyConditions(List<String> terms, List<Object> parameters, boolean shifts) {

    /** Finds the judged record of each anomaly. */
    static final String JOIN_RECORD =
            " JOIN scan_record t ON t.scan_id = a.scan_id" + " AND t.performance_record_id = a.performance_record_id";

    static AnomalyConditions of(AnomalyFilter filter) {
        boolean shifts = filter.from().isPresent() || filter.to().isPresent();
        AnomalyConditions conditions = new AnomalyConditions(new ArrayList<>(), new ArrayList<>(), shifts);
        filter.scan().ifPresent(scan -> conditions.add("a.scan_id = ?", scan));
        filter.machine()
                .ifPresent(machine -> conditions.add(
                        "a.machine_id = COALESCE((SELECT id FROM machine WHERE name = ?), ?)",
                        machine,
                        machine.matches("\\d{1,18}") ? Long.parseLong(machine) : -1));
        if (!filter.severities().isEmpty()) {
            String marks =
                    String.join(", ", Collections.nCopies(filter.severities().size(), "?"));
            conditions.add(
                    "a.severity IN (" + marks + ")",
                    filter.severities().stream().map(Severity::name).toArray());
        }
        filter.from().ifPresent(from -> conditions.add("t.shift_start_utc >= ?", UtcDateTime.of(from)));
        filter.to().ifPresent(to -> conditions.add("t.shift_start_utc < ?", UtcDateTime.of(to)));
        filter.reason().ifPresent(reason -> conditions.add("FIND_IN_SET(?, a.reasons) > 0", reason));
        filter.dataFault().ifPresent(fault -> conditions.add("a.data_faults IS " + (fault ? "NOT NULL" : "NULL")));
        return conditions;
    }

    private void add(String term, Object... values) {
        terms.add(term);
        parameters.addAll(Arrays.asList(values));
    }

    String where() {
        return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
    }

    /** For counting: the record is joined only where it is asked for. */
    String joinAndWhere() {
        return (shifts ? JOIN_RECORD : "") + where();
    }
}
