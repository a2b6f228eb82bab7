package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.Period;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** How reliable machines are. Everybody reads it. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Reliabilities {

    /** Number and seconds of the stops, first of those that weren't planned, then of those that were. */
    private static final String STOPS =
            "SELECT COALESCE(SUM(NOT d.planned), 0), COALESCE(SUM((NOT d.planned) * w.stop_s), 0),"
                    + " COALESCE(SUM(d.planned), 0), COALESCE(SUM(d.planned * w.stop_s), 0)"
                    + " FROM work_order w JOIN downtime_reason d ON d.code = w.downtime_reason"
                    + " WHERE w.machine_id = ? AND w.stop_s > 0 AND w.completed_at_utc >= ? AND w.completed_at_utc < ?";

    @Inject
    Database database;

    @EJB
    Machines machines;

    @Inject
    PlantTime plant;

    /** @throws NotFoundException when there is no such machine */
    public Reliability of(long machine, Period period) {
        machines.get(machine);
        return database.with(connection -> {
            double operating = new FiguresStore(plant)
                    .byMachine(connection, period).stream()
                            .filter(each -> each.machineId() == machine)
                            .mapToDouble(each -> each.totals().operatingTimeS())
                            .sum();
            return Sql.first(
                            connection,
                            row -> new Reliability(
                                    operating, row.getLong(1), row.getDouble(2), row.getLong(3), row.getDouble(4)),
                            STOPS,
                            machine,
                            UtcDateTime.of(period.from()),
                            UtcDateTime.of(period.to()))
                    .orElseThrow(() -> new IllegalStateException("A sum is always there"));
        });
    }
}
