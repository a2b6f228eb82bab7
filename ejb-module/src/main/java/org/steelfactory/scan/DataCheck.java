package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.scan.fault.RecordedShift;
import org.steelfactory.scan.fault.Surroundings;
import org.steelfactory.shared.Sql;

/**
 * Reads the records, each once: copies them as they are, names what their values can't be, and finds what is usual for
 * each machine. What comes later works on the copy, so that a record which is changed meanwhile changes nothing.
 *
 * <p>Goes machine by machine, a piece of its records at a time; of all of them only what they are measured by is held in
 * memory.
 */
final class DataCheck {

    private static final int PIECE = 10_000;

    private static final String FIRST_SHIFT = "0001-01-01T00:00:00";

    private static final String READ = "SELECT id, version, shift_start_utc, operating_time_s, down_time_s,"
            + " planned_time_s, actual_output, ideal_output, good_units, total_units FROM performance_record"
            + " WHERE machine_id = ? AND shift_start_utc > ? AND id <= ? ORDER BY shift_start_utc LIMIT " + PIECE;

    private static final String COPY = "INSERT INTO scan_record (scan_id, performance_record_id, record_version,"
            + " machine_id, shift_start_utc, operating_time_s, down_time_s, planned_time_s, actual_output, ideal_output,"
            + " good_units, total_units, data_faults) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final UsualRanges usualRanges = new UsualRanges();

    /** How many records there are, and how many of them have faults. */
    record Count(long records, long faults) {

        Count plus(Count other) {
            return new Count(records + other.records, faults + other.faults);
        }
    }

    /** A record as it is now. */
    private record Taken(long id, long version, LocalDateTime shiftStart, RecordedShift shift) {}

    Count check(Connection connection, Scan scan) throws SQLException {
        long last = Partitions.lastRecord(connection, scan.id());
        List<Long> machines = Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT DISTINCT machine_id FROM performance_record WHERE id <= ? ORDER BY machine_id",
                last);
        Count count = new Count(0, 0);
        for (long machine : machines) {
            count = count.plus(checkMachine(connection, scan, machine, last));
        }
        return count;
    }

    private Count checkMachine(Connection connection, Scan scan, long machine, long last) throws SQLException {
        OptionalDouble usualIdealRate = Quantiles.median(idealRates(connection, machine, last));
        MeasuredValues usual = new MeasuredValues();
        Optional<RecordedShift> previous = Optional.empty();
        Count count = new Count(0, 0);
        List<Taken> piece = piece(connection, machine, LocalDateTime.parse(FIRST_SHIFT), last);
        while (!piece.isEmpty()) {
            List<Object[]> rows = new ArrayList<>();
            for (Taken taken : piece) {
                Set<DataFault> faults = DataFault.of(taken.shift(), new Surroundings(previous, usualIdealRate));
                rows.add(row(scan, machine, taken, faults));
                if (faults.isEmpty()) {
                    usual.add(taken.shift().figures());
                }
                count = count.plus(new Count(1, faults.isEmpty() ? 0 : 1));
                previous = Optional.of(taken.shift());
            }
            Sql.batch(connection, COPY, rows);
            piece = piece(connection, machine, piece.get(piece.size() - 1).shiftStart(), last);
        }
        usualRanges.add(connection, scan.id(), machine, usual.ranges());
        return count;
    }

    private static double[] idealRates(Connection connection, long machine, long last) throws SQLException {
        DoubleStream.Builder rates = DoubleStream.builder();
        Sql.stream(
                connection,
                row -> new RecordedShift(
                                new ShiftFigures(row.getDouble(1), null, null, row.getDouble(2), null, null), null)
                        .idealRate()
                        .ifPresent(rates),
                "SELECT operating_time_s, ideal_output FROM performance_record WHERE machine_id = ? AND id <= ?"
                        + " AND operating_time_s IS NOT NULL AND ideal_output IS NOT NULL",
                machine,
                last);
        return rates.build().toArray();
    }

    private static List<Taken> piece(Connection connection, long machine, LocalDateTime after, long last)
            throws SQLException {
        return Sql.list(
                connection,
                row -> new Taken(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getObject("shift_start_utc", LocalDateTime.class),
                        ScanRecordColumns.shift(row)),
                READ,
                machine,
                after,
                last);
    }

    private static Object[] row(Scan scan, long machine, Taken taken, Set<DataFault> faults) {
        ShiftFigures figures = taken.shift().figures();
        String codes = faults.stream().map(DataFault::name).collect(Collectors.joining(","));
        return new Object[] {
            scan.id(),
            taken.id(),
            taken.version(),
            machine,
            taken.shiftStart(),
            figures.operatingTimeS(),
            figures.downTimeS(),
            taken.shift().plannedTimeS(),
            figures.actualOutput(),
            figures.idealOutput(),
            figures.goodUnits(),
            figures.totalUnits(),
            codes.isEmpty() ? null : codes
        };
    }

    /** What a machine's records without faults are measured by. */
    private static final class MeasuredValues {

        private final Map<Measure, DoubleStream.Builder> columns = new EnumMap<>(Measure.class);

        void add(ShiftFigures figures) {
            for (Measure measure : Measure.values()) {
                measure.of(figures)
                        .ifPresent(value -> columns.computeIfAbsent(measure, column -> DoubleStream.builder())
                                .add(value));
            }
        }

        Map<Measure, UsualRange> ranges() {
            Map<Measure, UsualRange> ranges = new EnumMap<>(Measure.class);
            columns.forEach((measure, values) ->
                    ranges.put(measure, UsualRange.of(values.build().toArray())));
            return ranges;
        }
    }
}
