package org.steelfactory.web.maintenance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a maintenance trigger is to be, all of it. What the API shows of a trigger can be sent back: of that, the machine's
 * id, words, when it fired and who changed it when are the server's own and not looked at.
 *
 * @param id the trigger's own, where it is given at all
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record MaintenanceTriggerRequest(
        Long id,
        String machine,
        Long machineId,
        @NotNull String title,
        String description,
        @NotNull Priority priority,
        @NotNull TriggerKind kind,
        @NotNull Integer windowDays,
        Double oeeBelow,
        Integer minShifts,
        Severity minSeverity,
        Integer minAnomalies,
        @NotNull Integer quietDays,
        @NotNull Boolean active,
        String words,
        Instant lastFiredAt,
        String lastMachine,
        Long lastWorkOrderId,
        Long orders,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        Long version) {

    /** @throws InvalidInputException when the body tells of another trigger than the address */
    MaintenanceTriggerDetails detailsFor(MaintenanceTrigger present) {
        if (id != null && id != present.id()) {
            throw new InvalidInputException("id", "NOT_ALLOWED", "The address names trigger " + present.id() + ".");
        }
        return new MaintenanceTriggerDetails(
                machine,
                title,
                description,
                priority,
                kind,
                windowDays,
                oeeBelow,
                minShifts,
                minSeverity,
                minAnomalies,
                quietDays,
                active);
    }

    long versionOf(MaintenanceTrigger present) {
        return Optional.ofNullable(version).orElse(present.version());
    }
}
