package org.steelfactory.maintenance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.shared.ForbiddenException;

/**
 * Whoever asked for an order doesn't decide about it, and whoever worked on it doesn't verify it. Asking and working are
 * deeds that stay in the order's history, so that giving the order to somebody else afterwards changes nothing. Whom others
 * say that they have worked on it doesn't verify it either, as long as they say so.
 *
 * @param events all of the order, in their order
 * @param workers user names of those whose labour is noted
 */
record FourEyes(WorkOrder order, List<WorkOrderEvent> events, Set<String> workers) {

    static FourEyes of(WorkOrderDetail detail) {
        return new FourEyes(detail.order(), detail.events(), detail.workers());
    }

    /** Whether this user has asked for the order. */
    static boolean hasAsked(String username, WorkOrder order, List<WorkOrderEvent> events) {
        return username.equals(order.requestedBy())
                || events.stream().filter(WorkOrderEvent::isRequest).anyMatch(event -> event.by()
                        .equals(username));
    }

    /** @throws ForbiddenException when this user has asked for the order */
    void requireMayDecide(String username) {
        if (hasAsked(username, order, events)) {
            throw new ForbiddenException("workOrder.decider", order.id(), username);
        }
    }

    /** @throws ForbiddenException when this user has worked on the order, or is to */
    void requireMayVerify(String username) {
        boolean worker =
                Optional.ofNullable(order.assignee()).filter(username::equals).isPresent();
        if (worker
                || Objects.equals(username, order.startedBy())
                || Objects.equals(username, order.completedBy())
                || workers.contains(username)
                || events.stream().filter(WorkOrderEvent::isWork).anyMatch(event -> event.by()
                        .equals(username))) {
            throw new ForbiddenException("workOrder.verifier", order.id(), username);
        }
    }
}
