package org.steelfactory.web.maintenance;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrderFilter;
import org.steelfactory.maintenance.WorkOrderState;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;

/** The query parameters that narrow the list of work orders down. */
public class WorkOrderFilterParams {

    @QueryParam("state")
    private String state;

    @QueryParam("priority")
    private String priority;

    @QueryParam("machine")
    private String machine;

    @QueryParam("person")
    private String person;

    @QueryParam("alert")
    private Long alert;

    @QueryParam("overdue")
    private boolean overdue;

    /** @throws InvalidInputException when there is no such state or priority */
    WorkOrderFilter filter() {
        return new WorkOrderFilter(
                EnumParam.of("state", state, WorkOrderState.class).map(Set::of).orElse(Set.of()),
                EnumParam.of("priority", priority, Priority.class).map(Set::of).orElse(Set.of()),
                text(machine),
                text(person),
                Optional.ofNullable(alert),
                overdue);
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(name -> !name.isEmpty());
    }
}
