package org.steelfactory.maintenance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.steelfactory.shared.ForbiddenException;

/**
 * Whoever asked for an order doesn't decide about it, and whoever worked on it doesn't verify it. Asking and working are
 * deeds that stay in the order's history, so that giving the order to somebody else afterwards changes nothing. What asks by
 * itself asks for whoever has set it up.
 *
 * @param events all of the order, in their order
 */
record FourEyes(WorkOrder order, List<WorkOrderEvent> events) {

    /** @throws ForbiddenException when this user has asked for the order, or has set up what did */
    void requireMayDecide(String username) {
        if (username.equals(order.requestedBy()) || did(username, WorkOrderEvent::isRequest)) {
            throw new ForbiddenException("workOrder.decider", order.id(), username);
        }
        if (events.stream().anyMatch(event -> username.equals(event.onBehalfOf()))) {
            throw new ForbiddenException("workOrder.planner", order.id(), username);
        }
    }

    /** @throws ForbiddenException when this user has worked on the order, or is to */
    void requireMayVerify(String username) {
        boolean worker =
                Optional.ofNullable(order.assignee()).filter(username::equals).isPresent();
        if (worker
                || Objects.equals(username, order.startedBy())
                || Objects.equals(username, order.completedBy())
                || did(username, WorkOrderEvent::isWork)) {
            throw new ForbiddenException("workOrder.verifier", order.id(), username);
        }
    }

    private boolean did(String username, Predicate<WorkOrderEvent> deed) {
        return events.stream().filter(deed).anyMatch(event -> event.by().equals(username));
    }
}
