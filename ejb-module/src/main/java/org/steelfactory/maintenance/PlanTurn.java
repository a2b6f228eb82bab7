package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;

/**
 * What happens when a plan's time has come: its work is asked for, and the next occurrence is waited for. Of occurrences
 * that came while no server ran only the latest is made up for; nobody does the work of three weeks at once.
 *
 * <p>Whoever comes second, or for an occurrence that a change has moved meanwhile, does nothing: the plan's row is locked
 * and its time looked at again.
 */
public final class PlanTurn {

    private final MaintenancePlanTable plans = new MaintenancePlanTable();
    private final AskingForWork asking;
    private final ZoneId zone;

    /** @param zone of the plant's clocks */
    public PlanTurn(AskingForWork asking, ZoneId zone) {
        this.asking = asking;
        this.zone = zone;
    }

    /** @return the order that was opened or joined; empty where there was nothing to do */
    public Optional<Requested> take(Connection connection, long id, Instant now) throws SQLException {
        Optional<MaintenancePlan> waiting = plans.lock(connection, id)
                .filter(plan -> plan.opensAt() != null && !plan.opensAt().isAfter(now));
        return waiting.isEmpty() ? Optional.empty() : take(connection, waiting.get(), now);
    }

    private Optional<Requested> take(Connection connection, MaintenancePlan plan, Instant now) throws SQLException {
        MaintenancePlanDetails details = plan.details();
        Instant due = plan.nextDueAt();
        Instant next = details.recurrence().after(due, zone);
        while (!details.opensAt(next, zone).isAfter(now)) {
            due = next;
            next = details.recurrence().after(due, zone);
        }
        Optional<Requested> requested =
                plan.machineRetired() ? Optional.empty() : Optional.of(asking.ask(connection, work(plan, due, now)));
        plans.came(
                connection,
                plan.id(),
                due,
                requested
                        .map(asked -> asked.joined() ? OccurrenceOutcome.JOINED : OccurrenceOutcome.OPENED)
                        .orElse(OccurrenceOutcome.SKIPPED),
                requested.map(Requested::id).orElse(null),
                now,
                next,
                details.opensAt(next, zone));
        return requested;
    }

    /** Work that is late already is due when its priority says. */
    private static WantedWork work(MaintenancePlan plan, Instant due, Instant now) {
        return WantedWork.bySystem(
                plan.machineId(),
                plan.title(),
                plan.details().description(),
                plan.details().priority(),
                due.isAfter(now) ? due : null,
                plan.changedBy());
    }
}
