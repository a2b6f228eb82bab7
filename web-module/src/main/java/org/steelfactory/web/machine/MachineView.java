package org.steelfactory.web.machine;

import java.math.BigDecimal;
import java.time.Instant;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;

/** A machine as the API shows it. */
public record MachineView(
        long id,
        String name,
        String type,
        String location,
        MachineStatus status,
        BigDecimal costPerHour,
        Instant createdAt,
        Instant retiredAt,
        long version) {

    static MachineView of(Machine machine) {
        return new MachineView(
                machine.id(),
                machine.name(),
                machine.type(),
                machine.location(),
                machine.status(),
                machine.costPerHour(),
                machine.createdAt(),
                machine.retiredAt(),
                machine.version());
    }
}
