package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.scan.AnomalyCounts;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Sql;

/** Reads what triggers look at, on the connection it is given. */
final class TriggerReadings {

    private final FiguresStore figures;
    private final AnomalyCounts anomalies = new AnomalyCounts();

    TriggerReadings(PlantTime plant) {
        figures = new FiguresStore(plant);
    }

    /** Of each of a trigger's machines that isn't retired and that something is known of. */
    List<TriggerReading> of(Connection connection, MaintenanceTrigger trigger, Instant now) throws SQLException {
        Period window = new Period(now.minus(Duration.ofDays(trigger.details().windowDays())), now);
        List<Long> machines = machines(connection, trigger);
        return switch (trigger.details().kind()) {
            case OEE_BELOW ->
                figures.byMachine(connection, window).stream()
                        .filter(totals -> machines.contains(totals.machineId()))
                        .map(TriggerReadings::oee)
                        .toList();
            case ANOMALIES -> anomalies(connection, trigger, window, machines);
        };
    }

    private static TriggerReading oee(MachineTotals each) {
        ProductionTotals totals = each.totals();
        OptionalDouble oee = totals.oee();
        return new TriggerReading(
                each.machineId(),
                oee.isPresent() ? oee.getAsDouble() : null,
                totals.records() - totals.recordsWithoutOee(),
                null);
    }

    private List<TriggerReading> anomalies(
            Connection connection, MaintenanceTrigger trigger, Period window, List<Long> machines) throws SQLException {
        Map<Long, Long> counts =
                anomalies.byMachine(connection, trigger.details().minSeverity(), window);
        return machines.stream()
                .filter(counts::containsKey)
                .map(machine -> new TriggerReading(machine, null, null, counts.get(machine)))
                .toList();
    }

    private static List<Long> machines(Connection connection, MaintenanceTrigger trigger) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM machine WHERE status <> 'RETIRED' AND (id = ? OR ? IS NULL) ORDER BY id",
                trigger.machineId(),
                trigger.machineId());
    }
}
