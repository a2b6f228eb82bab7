package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.notification.Happening;
import org.steelfactory.shared.Changed;

/** Keeps what happens to work orders: as an event of the order, in the ledger, and as news for whom it concerns. */
@Dependent
class WorkOrderJournal {

    @EJB
    Ledger ledger;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    @Inject
    Event<Happening> happenings;

    private final WorkOrderTable orders = new WorkOrderTable();

    /**
     * @param comment {@code null} where nothing was said
     * @param detail see {@link WorkOrderEvent#detail}
     * @param facts what else the ledger is to be told
     * @return the order as it is now
     */
    WorkOrder tell(Connection connection, long id, Kind kind, String comment, String detail, Map<String, ?> facts)
            throws SQLException {
        return tell(connection, id, kind, comment, detail, null, facts);
    }

    /** The same for what happened by itself, see {@link WorkOrderEvent#onBehalfOf}. */
    WorkOrder tell(
            Connection connection,
            long id,
            Kind kind,
            String comment,
            String detail,
            String onBehalfOf,
            Map<String, ?> facts)
            throws SQLException {
        WorkOrderEvent event =
                new WorkOrderEvent(kind, currentUser.name(), clock.instant(), comment, detail, onBehalfOf);
        orders.add(connection, id, event);
        WorkOrder order = orders.find(connection, id)
                .orElseThrow(() -> new IllegalStateException("Work order " + id + " isn't where it was just found"));
        ledger.append(WorkOrderFacts.of(event, order, facts));
        WorkOrderNews.of(event, order).ifPresent(happenings::fire);
        return order;
    }

    /** Tells open pages that they are out of date. */
    void told() {
        changed.fire(Changed.MAINTENANCE);
        changed.fire(Changed.FIGURES);
    }
}
