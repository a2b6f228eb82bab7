package org.steelfactory.machine;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A machine of the plant.
 *
 * @param name unique in the plant, whatever the case of its letters
 * @param type what kind of machine it is, in the plant's own words, such as {@code Hot strip mill}
 * @param costPerHour what an hour of lost time costs, in the plant's currency; {@code null} where nobody said
 * @param retiredAt since when it is out of service; {@code null} while it isn't
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see
 */
public record Machine(
        long id,
        String name,
        String type,
        String location,
        MachineStatus status,
        BigDecimal costPerHour,
        Instant retiredAt,
        Instant createdAt,
        long version) {

    public boolean isRetired() {
        return status == MachineStatus.RETIRED;
    }

    /** Under which name the ledger finds what it tells of the machine. */
    public String subject() {
        return "machine-" + id;
    }

    /** What can be changed of it. */
    public MachineDetails details() {
        return new MachineDetails(name, type, location, status, costPerHour);
    }
}
