package org.steelfactory.web.maintenance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.RecurrenceUnit;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a maintenance plan is to be, all of it. What the API shows of a plan can be sent back: of that, the machine's id,
 * words, occurrences and who changed it when are the server's own and not looked at.
 *
 * @param id the plan's own, where it is given at all
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record MaintenancePlanRequest(
        Long id,
        @NotNull String machine,
        Long machineId,
        @NotNull String title,
        String description,
        @NotNull Priority priority,
        @NotNull Integer every,
        @NotNull RecurrenceUnit unit,
        @NotNull String startDay,
        @NotNull String time,
        @NotNull Integer leadDays,
        @NotNull Boolean active,
        String words,
        List<Instant> nextDueAt,
        Instant opensAt,
        Instant lastDueAt,
        String lastOutcome,
        Long lastWorkOrderId,
        Long orders,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        Long version) {

    /** @throws InvalidInputException when the body tells of another plan than the address */
    MaintenancePlanDetails detailsFor(MaintenancePlan present) {
        if (id != null && id != present.id()) {
            throw new InvalidInputException("id", "NOT_ALLOWED", "The address names plan " + present.id() + ".");
        }
        return new MaintenancePlanDetails(
                machine,
                title,
                description,
                priority,
                TypedRecurrence.of(every, unit, startDay, time),
                leadDays,
                active);
    }

    long versionOf(MaintenancePlan present) {
        return Optional.ofNullable(version).orElse(present.version());
    }
}
