package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.WorkSchedule;

/** When and by whom work shall be done; see {@link WorkSchedule}. */
public record ScheduleRequest(Instant scheduledAt, Integer plannedStopMin, String assignee, String comment) {

    WorkSchedule schedule() {
        return new WorkSchedule(scheduledAt, plannedStopMin, assignee, comment);
    }
}
