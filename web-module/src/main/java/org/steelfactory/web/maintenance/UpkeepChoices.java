package org.steelfactory.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.steelfactory.access.Role;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.web.frame.Viewer;

/** What can be chosen about plans and triggers, and whether the viewer may. */
@Named
@RequestScoped
public class UpkeepChoices {

    @EJB
    private Machines machines;

    @Inject
    private Viewer viewer;

    /** Whether the viewer may make, change, pause and delete plans and triggers. */
    public boolean isManager() {
        return viewer.role()
                .filter(role -> role == Role.SUPERVISOR || role == Role.ADMIN)
                .isPresent();
    }

    /** Those that something can be done at. */
    public List<Machine> getMachines() {
        return machines.all().stream().filter(machine -> !machine.isRetired()).toList();
    }

    /** The most urgent first. */
    public List<Priority> getPriorities() {
        return List.of(Priority.URGENT, Priority.HIGH, Priority.MEDIUM, Priority.LOW);
    }
}
