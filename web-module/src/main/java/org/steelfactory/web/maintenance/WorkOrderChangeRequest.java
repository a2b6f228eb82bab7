package org.steelfactory.web.maintenance;

import java.time.Instant;
import java.util.Optional;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderChange;

/**
 * What a work order is to be; what is left out stays as it is.
 *
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record WorkOrderChangeRequest(String title, String description, Priority priority, Instant dueAt, Long version) {

    WorkOrderChange appliedTo(WorkOrder present) {
        return new WorkOrderChange(
                Optional.ofNullable(title).orElse(present.title()),
                Optional.ofNullable(description).orElse(present.description()),
                Optional.ofNullable(priority).orElse(present.priority()),
                Optional.ofNullable(dueAt).orElse(present.dueAt()));
    }
}
