package org.steelfactory.web.machine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineDetails;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a machine is to be; what is left out stays as it is. What the API shows of a machine can be sent back: of that,
 * {@code createdAt} and {@code retiredAt} are the server's own and not looked at.
 *
 * @param id the machine's own, where it is given at all
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 * @param reason why it is changed; kept in the ledger
 */
public record MachineRequest(
        Long id,
        String name,
        String type,
        String location,
        MachineStatus status,
        BigDecimal costPerHour,
        Instant createdAt,
        Instant retiredAt,
        Long version,
        String reason) {

    /** @throws InvalidInputException when the body tells of another machine than the address */
    MachineDetails appliedTo(Machine present) {
        if (id != null && id != present.id()) {
            throw new InvalidInputException("id", "NOT_ALLOWED", "The address names machine " + present.id() + ".");
        }
        return new MachineDetails(
                Optional.ofNullable(name).orElse(present.name()),
                Optional.ofNullable(type).orElse(present.type()),
                Optional.ofNullable(location).orElse(present.location()),
                Optional.ofNullable(status).orElse(present.status()),
                Optional.ofNullable(costPerHour).orElse(present.costPerHour()));
    }
}
