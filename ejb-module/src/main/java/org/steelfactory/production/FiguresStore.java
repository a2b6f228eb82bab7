package org.steelfactory.production;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * Sums up periods: whole days of the plant from {@code machine_day}, what is left before and after them from the records
 * themselves by the index of their shift start. Works on the connection it is given.
 */
public final class FiguresStore {

    private final PlantTime plant;

    public FiguresStore(PlantTime plant) {
        this.plant = plant;
    }

    /** Of each machine that has records in the period. */
    public List<MachineTotals> byMachine(Connection connection, Period period) throws SQLException {
        return list(
                connection,
                grouped("machine_id", source(period)),
                row -> new MachineTotals(row.getLong(1), TotalsColumns.read(row, 2)));
    }

    /**
     * Of each day that has records in the period, in the order of the days.
     *
     * @param machines only of these; empty for all
     */
    public List<DayTotals> byDay(Connection connection, Period period, Collection<Long> machines) throws SQLException {
        return list(
                connection,
                grouped("production_day", source(period).ofMachines(machines)),
                row -> new DayTotals(row.getObject(1, LocalDate.class), TotalsColumns.read(row, 2)));
    }

    /**
     * Of each shift that has records in the period, in the order of their start. Reads every record of the period.
     *
     * @param machines only of these; empty for all
     */
    public List<ShiftTotals> byShift(Connection connection, Period period, Collection<Long> machines)
            throws SQLException {
        Source records = Source.ofRecords("shift_start_utc", period).ofMachines(machines);
        return list(
                connection,
                grouped("shift_start_utc", records),
                row -> new ShiftTotals(
                        UtcDateTime.instant(row.getObject(1, LocalDateTime.class)), TotalsColumns.read(row, 2)));
    }

    /** What a machine's records come to. */
    public record MachineTotals(long machineId, ProductionTotals totals) {}

    /** What the records of a day of the plant come to. */
    public record DayTotals(LocalDate day, ProductionTotals totals) {}

    /** What the records of shifts that began at the same moment come to. */
    public record ShiftTotals(Instant shiftStart, ProductionTotals totals) {}

    private Source source(Period period) {
        Period.Parts parts = period.parts(plant);
        List<Source> sources = new ArrayList<>();
        parts.days().ifPresent(days -> sources.add(Source.ofDays(days)));
        for (Period rest : List.of(parts.head(), parts.tail())) {
            if (!rest.length().isZero()) {
                sources.add(Source.ofRecords("production_day", rest));
            }
        }
        return sources.isEmpty() ? Source.ofRecords("production_day", period) : Source.union(sources);
    }

    private static Source grouped(String key, Source source) {
        return new Source(
                "SELECT " + key + ", " + TotalsColumns.sums() + " FROM (" + source.sql() + ") f GROUP BY " + key
                        + " HAVING SUM(records) > 0 ORDER BY " + key,
                source.parameters());
    }

    private static <R> List<R> list(Connection connection, Source source, Sql.RowReader<R> reader) throws SQLException {
        return Sql.list(connection, reader, source.sql(), source.parameters().toArray());
    }

    /** A SELECT of totals, with {@code machine_id} and the key that they are to be grouped by, and its parameters. */
    private record Source(String sql, List<Object> parameters) {

        static Source ofDays(Period.WholeDays days) {
            return new Source(
                    "SELECT machine_id, production_day, " + TotalsColumns.NAMES
                            + " FROM machine_day WHERE production_day >= ? AND production_day < ?",
                    List.of(days.first(), days.end()));
        }

        static Source ofRecords(String key, Period period) {
            return new Source(
                    "SELECT r.machine_id, r." + key + ", " + TotalsColumns.partsOf("r")
                            + " FROM performance_record r WHERE r.shift_start_utc >= ? AND r.shift_start_utc < ?",
                    List.of(UtcDateTime.of(period.from()), UtcDateTime.of(period.to())));
        }

        static Source union(List<Source> sources) {
            return new Source(
                    String.join(" UNION ALL ", sources.stream().map(Source::sql).toList()),
                    sources.stream()
                            .flatMap(source -> source.parameters().stream())
                            .toList());
        }

        Source ofMachines(Collection<Long> machines) {
            if (machines.isEmpty()) {
                return this;
            }
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(machines);
            String marks = String.join(", ", Collections.nCopies(machines.size(), "?"));
            return new Source("SELECT * FROM (" + sql + ") m WHERE machine_id IN (" + marks + ")", all);
        }
    }
}
