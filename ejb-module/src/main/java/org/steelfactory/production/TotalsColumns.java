package org.steelfactory.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * {@link ProductionTotals} as columns of SQL: what a record adds to each, as {@link ProductionTotals#of} says it. A test
 * holds the two alike.
 */
final class TotalsColumns {

    /** Of each column its contribution by one record, whose alias is to be put for {@code $}. */
    private static final Map<String, String> OF_A_RECORD = contributions();

    /** The columns' names, in the order in which {@link #read} expects them. */
    static final String NAMES = String.join(", ", OF_A_RECORD.keySet());

    /** For ON DUPLICATE KEY UPDATE: each column gets the value that was to be inserted. */
    static final String REPLACED = each(column -> column + " = VALUES(" + column + ")");

    private TotalsColumns() {}

    /** The sums over records, for use with GROUP BY. */
    static String sumsOf(String alias) {
        return each(column -> "COALESCE(SUM(" + OF_A_RECORD.get(column).replace("$", alias) + "), 0)");
    }

    /** One record's own part, a row for each, under the columns' names. */
    static String partsOf(String alias) {
        return each(column -> OF_A_RECORD.get(column).replace("$", alias) + " AS " + column);
    }

    /** The sums over rows that have the columns already. */
    static String sums() {
        return each(column -> "SUM(" + column + ")");
    }

    /** @param first index of the first of the columns */
    static ProductionTotals read(ResultSet row, int first) throws SQLException {
        return new ProductionTotals(
                row.getLong(first),
                row.getLong(first + 1),
                row.getDouble(first + 2),
                row.getDouble(first + 3),
                row.getDouble(first + 4),
                row.getDouble(first + 5),
                row.getDouble(first + 6),
                row.getDouble(first + 7),
                row.getDouble(first + 8),
                row.getDouble(first + 9));
    }

    private static Map<String, String> contributions() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("records", "CASE WHEN $.id IS NULL THEN 0 ELSE 1 END");
        columns.put("records_without_oee", "CASE WHEN $.id IS NOT NULL AND $.oee IS NULL THEN 1 ELSE 0 END");
        columns.put("operating_time_s", whereOee("$.operating_time_s"));
        columns.put("down_time_s", whereOee("$.down_time_s"));
        columns.put("net_operating_time_s", whereOee("$.operating_time_s * COALESCE($.performance, 0)"));
        columns.put(
                "effective_time_s",
                whereOee("$.operating_time_s * COALESCE($.performance, 0) * COALESCE($.quality, 0)"));
        columns.put("actual_output", whereOee("$.actual_output"));
        columns.put("ideal_output", whereOee("$.ideal_output"));
        columns.put("good_units", whereOee("$.good_units"));
        columns.put("total_units", whereOee("$.total_units"));
        return columns;
    }

    private static String whereOee(String value) {
        return "CASE WHEN $.oee IS NULL THEN 0 ELSE " + value + " END";
    }

    private static String each(UnaryOperator<String> column) {
        return OF_A_RECORD.keySet().stream().map(column).collect(Collectors.joining(", "));
    }
}
