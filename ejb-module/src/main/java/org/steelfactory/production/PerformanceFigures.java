package org.steelfactory.production;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.FiguresStore.ShiftTotals;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.UnavailableException;

/**
 * What the records of a period come to: the figures that dashboard, machine pages, API and report share. Cheap however
 * many records there are, because whole days are summed up already.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class PerformanceFigures {

    private static final Logger LOG = LoggerFactory.getLogger(PerformanceFigures.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    PlantTime plant;

    /** What reads the figures. */
    @FunctionalInterface
    private interface Work<R> {
        R on(FiguresStore store, Connection connection) throws SQLException;
    }

    /** Of each machine that has records in the period. */
    public List<MachineTotals> byMachine(Period period) {
        return with((store, connection) -> store.byMachine(connection, period));
    }

    /**
     * Of each day that has records in the period, in the order of the days.
     *
     * @param machines only of these; empty for all
     */
    public List<DayTotals> byDay(Period period, Collection<Long> machines) {
        return with((store, connection) -> store.byDay(connection, period, machines));
    }

    /**
     * Of each shift that has records in the period, in the order of their start. Reads every record of the period: for
     * days, not for years.
     *
     * @param machines only of these; empty for all
     */
    public List<ShiftTotals> byShift(Period period, Collection<Long> machines) {
        return with((store, connection) -> store.byShift(connection, period, machines));
    }

    private <R> R with(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(new FiguresStore(plant), connection);
        } catch (SQLException e) {
            LOG.error("PRODUCTION-001 figures can't be read: {}", e.getMessage());
            throw new UnavailableException("database.away");
        }
    }
}
