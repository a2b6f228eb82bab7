package org.steelfactory.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.demo.generator.WorksMachine;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineDetails;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.machine.Machines;

/** The demo's machines, as administrators would have entered them. */
@Stateless
@PermitAll
public class DemoMachines {

    @EJB
    Machines machines;

    /**
     * Creates the machines, all or none, unless they are there.
     *
     * @return whether the plant has these machines now and no other: one that has others is somebody's own
     */
    public boolean createAll(List<WorksMachine> wanted) {
        Set<String> there = machines.all().stream().map(Machine::name).collect(Collectors.toSet());
        if (there.isEmpty()) {
            wanted.forEach(machine -> machines.create(details(machine)));
            return true;
        }
        return there.equals(wanted.stream().map(WorksMachine::name).collect(Collectors.toSet()));
    }

    private static MachineDetails details(WorksMachine machine) {
        return switch (machine.type()) {
            case BLAST_FURNACE -> details(machine, "Blast furnace", "Ironworks, cast house", 18_000);
            case BOF_CONVERTER -> details(machine, "BOF converter", "Steel plant, bay 1", 9_500);
            case CASTER -> details(machine, "Continuous caster", "Steel plant, bay 3", 7_500);
            case HOT_STRIP_MILL -> details(machine, "Hot strip mill", "Hot rolling mill, hall 4", 14_000);
            case COLD_MILL -> details(machine, "Cold mill", "Cold rolling mill, hall 6", 4_200);
            case GALVANIZING -> details(machine, "Galvanizing line", "Finishing, hall 7", 2_900);
        };
    }

    private static MachineDetails details(WorksMachine machine, String type, String location, long costPerHour) {
        return new MachineDetails(
                machine.name(), type, location, MachineStatus.ACTIVE, BigDecimal.valueOf(costPerHour));
    }
}
