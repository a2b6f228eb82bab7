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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.report.chart.RangePlot;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.UsualRange;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.UnavailableException;

/** The figures of one machine's page, for everyone; cheap however many records there are. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MachineFigures {

    /** Days, today included, that usual ranges are told from. */
    public static final int USUAL_DAYS = 90;

    /** Of fewer nothing is said: one odd shift would be a tenth of them. */
    static final int FEWEST_SHIFTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(MachineFigures.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    Machines machines;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    private final MachineStore shifts = new MachineStore();
    private final DashboardStore open = new DashboardStore();

    /**
     * @param days so many of the plant, today included
     * @throws NotFoundException when there is no such machine
     */
    public MachineOverview of(long machineId, int days) {
        Machine machine = machines.get(machineId);
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, machine, days);
        } catch (SQLException e) {
            LOG.error("REPORT-003 the figures of machine {} can't be read: {}", machineId, e.getMessage());
            throw new UnavailableException("database.away");
        }
    }

    private MachineOverview read(Connection connection, Machine machine, int length) throws SQLException {
        LocalDate last = plant.dayOf(clock.instant());
        LocalDate first = last.minusDays(length - 1L);
        Map<LocalDate, ProductionTotals> days = byDay(connection, machine, first, last);
        ProductionTotals totals = sum(days);
        ProductionTotals before = sum(byDay(connection, machine, first.minusDays(length), first.minusDays(1)));
        List<MachineStore.Shift> usual = shifts.since(connection, machine.id(), last.minusDays(USUAL_DAYS - 1L));
        return new MachineOverview(
                machine,
                Known.orNull(totals.oee()),
                Health.of(totals).orElse(null),
                Known.orNull(totals.availability()),
                Known.orNull(totals.performance()),
                Known.orNull(totals.quality()),
                Known.orNull(before.oee()),
                totals.records(),
                totals.recordsWithoutOee(),
                Known.minutes(totals.downTimeS()),
                totals.actualOutput(),
                totals.idealOutput(),
                totals.goodUnits(),
                totals.defectiveUnits(),
                Loss.of(Map.of(machine, totals)),
                first.datesUntil(last.plusDays(1))
                        .map(day -> FigurePoint.of(plant.startOf(day), days.getOrDefault(day, ProductionTotals.NONE)))
                        .toList(),
                usual(usual),
                open.openAlertsOf(connection, machine.id()),
                open.openWorkOrdersOf(connection, machine.id()),
                shifts.newest(connection, machine.id()).orElse(null));
    }

    private Map<LocalDate, ProductionTotals> byDay(
            Connection connection, Machine machine, LocalDate first, LocalDate last) throws SQLException {
        return new FiguresStore(plant)
                .byDay(connection, Period.days(plant, first, last), List.of(machine.id())).stream()
                        .collect(Collectors.toMap(DayTotals::day, DayTotals::totals));
    }

    private static ProductionTotals sum(Map<LocalDate, ProductionTotals> days) {
        return days.values().stream().reduce(ProductionTotals.NONE, ProductionTotals::plus);
    }

    private static Map<Measure, RangePlot> usual(List<MachineStore.Shift> newestFirst) {
        Map<Measure, RangePlot> ranges = new EnumMap<>(Measure.class);
        put(ranges, Measure.DOWN_TIME, newestFirst, MachineStore.Shift::downTimeMin);
        put(ranges, Measure.AVAILABILITY, newestFirst, MachineStore.Shift::availability);
        put(ranges, Measure.PERFORMANCE, newestFirst, MachineStore.Shift::performance);
        put(ranges, Measure.QUALITY, newestFirst, MachineStore.Shift::quality);
        return ranges;
    }

    private static void put(
            Map<Measure, RangePlot> ranges,
            Measure measure,
            List<MachineStore.Shift> newestFirst,
            Function<MachineStore.Shift, Double> value) {
        usual(newestFirst.stream().map(value).toList()).ifPresent(range -> ranges.put(measure, range));
    }

    /**
     * The newest value beside the range of all.
     *
     * @param newestFirst one value for each shift; {@code null} where it can't be told
     * @return empty where there are fewer than {@value #FEWEST_SHIFTS} values
     */
    static Optional<RangePlot> usual(Collection<Double> newestFirst) {
        double[] values = newestFirst.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (values.length < FEWEST_SHIFTS) {
            return Optional.empty();
        }
        UsualRange range = UsualRange.of(values);
        return Optional.of(new RangePlot(
                range.p05(), range.median(), range.p95(), newestFirst.iterator().next()));
    }
}
