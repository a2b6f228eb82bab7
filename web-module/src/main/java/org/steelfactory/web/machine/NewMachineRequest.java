package org.steelfactory.web.machine;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.steelfactory.machine.MachineDetails;
import org.steelfactory.machine.MachineStatus;

/**
 * A new machine.
 *
 * @param status ACTIVE where it is left out
 * @param costPerHour what an hour of lost time costs; unknown where it is left out
 */
public record NewMachineRequest(
        @NotNull String name,
        @NotNull String type,
        @NotNull String location,
        MachineStatus status,
        BigDecimal costPerHour) {

    MachineDetails details() {
        return new MachineDetails(name, type, location, status == null ? MachineStatus.ACTIVE : status, costPerHour);
    }
}
