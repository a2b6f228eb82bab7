package org.steelfactory.it.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertWorkflow;
import org.steelfactory.rules.handling.Group;

/** Remembers what the processes of alerts would be told. */
final class WalkedAlerts implements AlertWorkflow {

    private final List<String> told = new ArrayList<>();

    /** Such as {@code worsened alert-9}, in its order. */
    List<String> told() {
        return told;
    }

    @Override
    public void start(Alert alert, Set<Group> triage, Set<Group> settle) {
        told.add("start " + alert.subject());
    }

    @Override
    public void worsened(Alert alert) {
        told.add("worsened " + alert.subject());
    }

    @Override
    public void deescalated(Alert alert) {
        told.add("deescalated " + alert.subject());
    }

    @Override
    public boolean maintenanceEnded(long alert, boolean verified) {
        throw new UnsupportedOperationException("A scan ends no work");
    }

    @Override
    public void settled(long alert) {
        throw new UnsupportedOperationException("A scan settles no alert");
    }
}
