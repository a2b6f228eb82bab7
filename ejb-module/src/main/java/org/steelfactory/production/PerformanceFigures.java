package org.steelfactory.production;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.FiguresStore.ShiftTotals;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.PlantTime;

/**
 * What the records of a period come to: the figures that dashboard, machine pages, API and report share. Cheap however
 * many records there are, because whole days are summed up already.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class PerformanceFigures {

    @Inject
    Database database;

    @Inject
    PlantTime plant;

    /** Of each machine that has records in the period. */
    public List<MachineTotals> byMachine(Period period) {
        return database.with(connection -> store().byMachine(connection, period));
    }

    /**
     * Of each day that has records in the period, in the order of the days.
     *
     * @param machines only of these; empty for all
     */
    public List<DayTotals> byDay(Period period, Collection<Long> machines) {
        return database.with(connection -> store().byDay(connection, period, machines));
    }

    /**
     * Of each shift that has records in the period, in the order of their start. Reads every record of the period: for
     * days, not for years.
     *
     * @param machines only of these; empty for all
     */
    public List<ShiftTotals> byShift(Period period, Collection<Long> machines) {
        return database.with(connection -> store().byShift(connection, period, machines));
    }

    private FiguresStore store() {
        return new FiguresStore(plant);
    }
}
