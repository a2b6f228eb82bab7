package org.steelfactory.report.performance;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.PerformanceFigures;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.UnavailableException;

/** Makes reports. Everybody may; a report tells nothing that its reader couldn't look up one by one. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class PerformanceReports {

    private static final Logger LOG = LoggerFactory.getLogger(PerformanceReports.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    Machines machines;

    @EJB
    PerformanceFigures figures;

    @EJB
    PerformanceRecords records;

    @EJB
    CurrentUser currentUser;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    private final ReportRows rows = new ReportRows();

    /**
     * The report of what was chosen, as things stand now.
     *
     * @throws InvalidInputException when there is no such machine, or it were more than a report takes
     */
    public PerformanceReport make(ReportChoice choice) {
        List<Machine> chosen = machinesOf(choice);
        choice.requireRoomFor(chosen.size());
        Period period = choice.period(plant);
        List<MachineReport> reports = withConnection(connection -> {
            List<MachineReport> made = new ArrayList<>();
            for (Machine machine : chosen) {
                made.add(report(machine, choice, period, connection));
            }
            return made;
        });
        ProductionTotals factory =
                reports.stream().map(MachineReport::totals).reduce(ProductionTotals.NONE, ProductionTotals::plus);
        return new PerformanceReport(choice, currentUser.name(), clock.instant(), plant.zone(), factory, reports);
    }

    /**
     * The machines that a report of this choice is about, by name.
     *
     * @throws InvalidInputException when one of those that were chosen doesn't exist
     */
    public List<Machine> machinesOf(ReportChoice choice) {
        List<Machine> all = machines.all();
        if (!choice.machines().isEmpty()) {
            refuseUnknown(choice.machines(), all);
            return all.stream()
                    .filter(machine -> choice.machines().contains(machine.id()))
                    .toList();
        }
        Set<Long> worked = figures.byMachine(choice.period(plant)).stream()
                .map(MachineTotals::machineId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(machine -> !machine.isRetired() || worked.contains(machine.id()))
                .toList();
    }

    private static void refuseUnknown(Set<Long> chosen, List<Machine> all) {
        Set<Long> unknown = new TreeSet<>(chosen);
        all.forEach(machine -> unknown.remove(machine.id()));
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown.stream()
                    .map(id -> new FieldError("machines", "UNKNOWN_MACHINE", "There is no machine " + id + "."))
                    .toList());
        }
    }

    /** The totals are those of the days, so that a record that arrives meanwhile can't make the two contradict. */
    private MachineReport report(Machine machine, ReportChoice choice, Period period, Connection connection)
            throws SQLException {
        List<ReportedDay> days = days(machine, choice, period);
        ProductionTotals totals =
                days.stream().map(ReportedDay::totals).reduce(ProductionTotals.NONE, ProductionTotals::plus);
        return new MachineReport(
                machine,
                totals,
                days,
                totals.records() == 0 ? List.of() : records.latest(machine.id(), period, PerformanceReport.MOST_ROWS),
                rows.anomalies(connection, machine.id(), period),
                rows.alerts(connection, machine.id(), period),
                rows.openWorkOrders(connection, machine.id()));
    }

    private List<ReportedDay> days(Machine machine, ReportChoice choice, Period period) {
        Map<LocalDate, ProductionTotals> known = figures.byDay(period, List.of(machine.id())).stream()
                .collect(Collectors.toMap(DayTotals::day, DayTotals::totals));
        return choice.from()
                .datesUntil(choice.to().plusDays(1))
                .map(day -> new ReportedDay(day, known.getOrDefault(day, ProductionTotals.NONE)))
                .toList();
    }

    /** What reads the report's rows. */
    @FunctionalInterface
    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    private <R> R withConnection(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            LOG.error("REPORT-002 a report can't be made: {}", e.getMessage());
            throw new UnavailableException("database.away");
        }
    }
}
