package org.steelfactory.alert;

import java.util.Set;
import org.steelfactory.rules.handling.Group;

/** What walks an alert through its steps; implemented by the process engine's module. */
public interface AlertWorkflow {

    /**
     * Begins with its triage.
     *
     * @param triage who may look at it
     * @param settle who may settle it
     */
    void start(Alert alert, Set<Group> triage, Set<Group> settle);

    /** Goes back to its triage, by the times of its new severity; does nothing where the alert isn't walked. */
    void worsened(Alert alert);

    /** Begins its triage anew, with all of its time; does nothing where the alert isn't walked. */
    void deescalated(Alert alert);

    /**
     * Goes on with what the work has come to that was requested because of it.
     *
     * @return whether the alert is walked and waited for that; if not, nothing was done
     */
    boolean maintenanceEnded(long alert, boolean verified);

    /** Takes the remaining steps away, where there are any. */
    void settled(long alert);
}
