package org.steelfactory.production;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UtcDateTime;

/** The list of records: filtered, sorted, a page at a time. Works on the connection it is given. */
final class RecordList {

    /** Fields that it can be sorted by, and their columns. */
    private static final Map<String, String> SORTABLE = sortable();

    private static final String NEWEST_FIRST = "r.shift_start_utc DESC, r.id DESC";

    /** @throws org.steelfactory.shared.InvalidInputException when it can't be sorted by the field that is asked for */
    Page<PerformanceRecord> find(Connection connection, RecordFilter filter, PageRequest request) throws SQLException {
        Conditions conditions = Conditions.of(filter);
        String sql = RecordStore.SELECT + conditions.where() + " ORDER BY " + order(request) + " LIMIT ? OFFSET ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = conditions.fill(select);
            select.setInt(next, request.size());
            select.setInt(next + 1, request.offset());
            return Page.of(RecordStore.read(select), count(connection, conditions), request);
        }
    }

    /** Some of a machine's records, by the index of its shifts. */
    List<PerformanceRecord> ofMachine(
            Connection connection, long machineId, Period period, boolean latestFirst, int most) throws SQLException {
        String sql = RecordStore.SELECT
                + " WHERE r.machine_id = ? AND r.shift_start_utc >= ? AND r.shift_start_utc < ?"
                + " ORDER BY r.shift_start_utc " + (latestFirst ? "DESC" : "ASC") + " LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, machineId);
            select.setObject(2, UtcDateTime.of(period.from()));
            select.setObject(3, UtcDateTime.of(period.to()));
            select.setInt(4, most);
            return RecordStore.read(select);
        }
    }

    private static long count(Connection connection, Conditions conditions) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM performance_record r" + conditions.where())) {
            conditions.fill(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String order(PageRequest request) {
        return request.requireSortable(SORTABLE.keySet())
                .map(SORTABLE::get)
                .map(column -> column + (request.descending() ? " DESC, " : " ASC, ") + NEWEST_FIRST)
                .orElse(NEWEST_FIRST);
    }

    private static Map<String, String> sortable() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "r.id");
        columns.put("machine", "m.name");
        columns.put("batch", "b.code");
        columns.put("shiftStart", "r.shift_start_utc");
        columns.put("operatingTimeMin", "r.operating_time_s");
        columns.put("downTimeMin", "r.down_time_s");
        columns.put("plannedTimeMin", "r.planned_time_s");
        columns.put("actualOutput", "r.actual_output");
        columns.put("idealOutput", "r.ideal_output");
        columns.put("goodUnits", "r.good_units");
        columns.put("totalUnits", "r.total_units");
        columns.put("availability", "r.availability");
        columns.put("performance", "r.performance");
        columns.put("quality", "r.quality");
        columns.put("oee", "r.oee");
        columns.put("recordedAt", "r.recorded_at_utc");
        return columns;
    }

    /** What follows WHERE, and its parameters. Other tables stand in sub-queries, so that counting needs no join. */
    private record Conditions(List<String> terms, List<Object> parameters) {

        private static final String BATCHES = "r.production_batch_id IN (SELECT id FROM production_batch WHERE code ";
        private static final String MACHINES = "r.machine_id IN (SELECT id FROM machine WHERE name ";

        /** The number is an id only where no machine has it for its name. */
        private static final String MACHINE_OR_ID =
                "r.machine_id = COALESCE((SELECT id FROM machine WHERE name = ?), ?)";

        static Conditions of(RecordFilter filter) {
            Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
            filter.machine().ifPresent(machine -> conditions.addMachine(machine));
            filter.from().ifPresent(from -> conditions.add("r.shift_start_utc >= ?", UtcDateTime.of(from)));
            filter.to().ifPresent(to -> conditions.add("r.shift_start_utc < ?", UtcDateTime.of(to)));
            filter.batch().ifPresent(batch -> conditions.add(BATCHES + "= ?)", batch));
            filter.fault().ifPresent(fault -> conditions.add("r.data_fault = ?", fault));
            filter.text().ifPresent(text -> {
                String pattern = "%" + text.replaceAll("[!%_]", "!$0") + "%";
                conditions.add(
                        "(" + MACHINES + "LIKE ? ESCAPE '!') OR " + BATCHES + "LIKE ? ESCAPE '!'))", pattern, pattern);
            });
            return conditions;
        }

        private void addMachine(String machine) {
            if (machine.matches("\\d{1,18}")) {
                add(MACHINE_OR_ID, machine, Long.valueOf(machine));
            } else {
                add(MACHINES + "= ?)", machine);
            }
        }

        private void add(String term, Object... values) {
            terms.add(term);
            parameters.addAll(List.of(values));
        }

        String where() {
            return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
        }

        /** @return index of the first parameter after these */
        int fill(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return parameters.size() + 1;
        }
    }
}
