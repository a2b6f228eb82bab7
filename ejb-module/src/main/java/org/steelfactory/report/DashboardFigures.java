package org.steelfactory.report;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.UnavailableException;

/** The figures of the dashboard, for everyone; cheap however many records there are. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class DashboardFigures {

    /** The longest period that is answered, in days. */
    public static final int LONGEST_DAYS = 366;

    /** How many of a machine's last shifts are told one by one. */
    public static final int RECENT_SHIFTS = 14;

    private static final Logger LOG = LoggerFactory.getLogger(DashboardFigures.class);
    private static final Duration LONGEST_BY_SHIFT = Duration.ofDays(3);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    Machines machines;

    @Inject
    PlantTime plant;

    private final DashboardStore store = new DashboardStore();

    /**
     * What the works did in a period, and what is open now.
     *
     * @throws InvalidInputException when the period is empty or longer than {@value #LONGEST_DAYS} days
     */
    public Dashboard of(Period period) {
        check(period);
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, period);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * The indices of each day of the plant that the period touches; days without records have none.
     *
     * @param machines only of these; empty for all
     * @throws InvalidInputException when the period is empty or longer than {@value #LONGEST_DAYS} days
     */
    public List<FigurePoint> days(Period period, Collection<Long> machines) {
        check(period);
        try (Connection connection = dataSource.getConnection()) {
            return days(connection, period, machines);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private Dashboard read(Connection connection, Period period) throws SQLException {
        FiguresStore figures = new FiguresStore(plant);
        Map<Machine, ProductionTotals> totals = totals(figures.byMachine(connection, period));
        ProductionTotals factory = sum(totals.values().stream());
        List<MachineHealth> health = machines(connection, period, totals);
        Period before = new Period(period.from().minus(period.length()), period.from());
        return new Dashboard(
                period.from(),
                period.to(),
                Known.orNull(factory.oee()),
                Health.of(factory).orElse(allIdle(health) ? Health.IDLE : null),
                Known.orNull(factory.availability()),
                Known.orNull(factory.performance()),
                Known.orNull(factory.quality()),
                Known.orNull(sum(figures.byMachine(connection, before).stream().map(MachineTotals::totals))
                        .oee()),
                factory.records(),
                factory.recordsWithoutOee(),
                Known.minutes(factory.downTimeS()),
                factory.actualOutput(),
                factory.idealOutput(),
                factory.goodUnits(),
                factory.defectiveUnits(),
                health,
                series(connection, period),
                Loss.of(totals),
                totals.keySet().stream()
                        .filter(machine -> machine.costPerHour() == null)
                        .count(),
                store.openAlerts(connection),
                store.unacknowledged(connection),
                store.recentAnomalies(connection),
                store.openWorkOrders(connection),
                store.newestRecord(connection).orElse(null));
    }

    /** By machine, in the order of their names: those in service, and those that have records in the period. */
    private Map<Machine, ProductionTotals> totals(List<MachineTotals> ofMachines) {
        Map<Long, ProductionTotals> recorded =
                ofMachines.stream().collect(Collectors.toMap(MachineTotals::machineId, MachineTotals::totals));
        Map<Machine, ProductionTotals> totals = new LinkedHashMap<>();
        machines.all().stream()
                .filter(machine -> !machine.isRetired() || recorded.containsKey(machine.id()))
                .forEach(machine -> totals.put(machine, recorded.getOrDefault(machine.id(), ProductionTotals.NONE)));
        return totals;
    }

    private List<MachineHealth> machines(Connection connection, Period period, Map<Machine, ProductionTotals> totals)
            throws SQLException {
        List<Long> ids = totals.keySet().stream().map(Machine::id).toList();
        Map<Long, Long> alerts = store.openAlertsByMachine(connection);
        Map<Long, List<Double>> recent = store.recentOee(connection, ids, period.to(), RECENT_SHIFTS);
        List<Long> idle = store.idle(connection, unjudged(totals), period);
        return totals.entrySet().stream()
                .map(entry -> MachineHealth.of(
                        entry.getKey(),
                        entry.getValue(),
                        idle.contains(entry.getKey().id()),
                        alerts.getOrDefault(entry.getKey().id(), 0L),
                        recent.getOrDefault(entry.getKey().id(), List.of())))
                .sorted(Comparator.comparing(MachineHealth::oee, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static boolean allIdle(List<MachineHealth> machines) {
        List<MachineHealth> recorded =
                machines.stream().filter(machine -> machine.records() > 0).toList();
        return !recorded.isEmpty() && recorded.stream().allMatch(machine -> machine.status() == Health.IDLE);
    }

    /** Machines that have records, but no OEE. */
    private static List<Long> unjudged(Map<Machine, ProductionTotals> totals) {
        return totals.entrySet().stream()
                .filter(entry ->
                        entry.getValue().records() > 0 && entry.getValue().oee().isEmpty())
                .map(entry -> entry.getKey().id())
                .toList();
    }

    private List<FigurePoint> series(Connection connection, Period period) throws SQLException {
        return period.length().compareTo(LONGEST_BY_SHIFT) > 0
                ? days(connection, period, List.of())
                : new FiguresStore(plant)
                        .byShift(connection, period, List.of()).stream()
                                .map(shift -> FigurePoint.of(shift.shiftStart(), shift.totals()))
                                .toList();
    }

    private List<FigurePoint> days(Connection connection, Period period, Collection<Long> machines)
            throws SQLException {
        Map<LocalDate, ProductionTotals> recorded = new FiguresStore(plant)
                .byDay(connection, period, machines).stream()
                        .collect(Collectors.toMap(DayTotals::day, DayTotals::totals));
        Instant lastMoment = period.to().minusNanos(1);
        Function<LocalDate, FigurePoint> point =
                day -> FigurePoint.of(plant.startOf(day), recorded.getOrDefault(day, ProductionTotals.NONE));
        return plant.dayOf(period.from())
                .datesUntil(plant.dayOf(lastMoment).plusDays(1))
                .map(point)
                .toList();
    }

    private static ProductionTotals sum(Stream<ProductionTotals> totals) {
        return totals.reduce(ProductionTotals.NONE, ProductionTotals::plus);
    }

    private static void check(Period period) {
        if (period.length().isZero()) {
            throw new InvalidInputException("to", "OUT_OF_RANGE", "The period has to end after it begins.");
        }
        if (period.length().compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new InvalidInputException(
                    "from",
                    "OUT_OF_RANGE",
                    "A period can have " + LONGEST_DAYS + " days at most; ask for several, or for a later from.");
        }
    }

    private static UnavailableException unavailable(SQLException e) {
        LOG.error("REPORT-001 the dashboard's figures can't be read: {}", e.getMessage());
        return new UnavailableException("database.away");
    }
}
