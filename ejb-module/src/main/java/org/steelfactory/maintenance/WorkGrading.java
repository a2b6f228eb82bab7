package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;

/** Looks whether work has helped. */
public record WorkGrading(FiguresStore figures) {

    /** @param span how much of the time before the work began and after it was verified is looked at, in whole days */
    public WorkGrade of(Connection connection, WorkOrder order, Duration span, Instant now) throws SQLException {
        Instant began = order.startedAt();
        Instant verified = order.verifiedAt();
        ProductionTotals before = totals(connection, order, new Period(began.minus(span), began));
        ProductionTotals after = totals(connection, order, new Period(verified, verified.plus(span)));
        return new WorkGrade(
                Math.toIntExact(span.toDays()), known(before), shifts(before), known(after), shifts(after), now);
    }

    private ProductionTotals totals(Connection connection, WorkOrder order, Period period) throws SQLException {
        return figures.byDay(connection, period, List.of(order.machineId())).stream()
                .map(DayTotals::totals)
                .reduce(ProductionTotals.NONE, ProductionTotals::plus);
    }

    private static int shifts(ProductionTotals totals) {
        return Math.toIntExact(totals.records() - totals.recordsWithoutOee());
    }

    /** As a ratio; {@code null} where too few shifts tell it. */
    private static Double known(ProductionTotals totals) {
        return shifts(totals) < WorkGrade.MIN_SHIFTS || totals.oee().isEmpty()
                ? null
                : Double.valueOf(totals.oee().getAsDouble());
    }
}
