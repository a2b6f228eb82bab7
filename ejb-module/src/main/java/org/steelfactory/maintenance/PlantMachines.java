package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.shared.InvalidInputException;

/** The machine that somebody means, as far as work can be done at it. */
@Dependent
class PlantMachines {

    @EJB
    Machines machines;

    /**
     * @param nameOrId as people write it
     * @throws InvalidInputException when there is no such machine, or it is retired
     */
    Machine inService(String nameOrId) {
        Machine machine = machines.named(nameOrId)
                .or(() -> machines.all().stream()
                        .filter(each -> Long.toString(each.id()).equals(nameOrId))
                        .findFirst())
                .orElseThrow(() -> new InvalidInputException(
                        "machine", "UNKNOWN_MACHINE", "There is no machine " + nameOrId + "."));
        if (machine.isRetired()) {
            throw new InvalidInputException("machine", "RETIRED", "The machine is retired.");
        }
        return machine;
    }
}
