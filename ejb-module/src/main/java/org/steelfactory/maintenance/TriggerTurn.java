package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.shared.PlantTime;

/**
 * Looks at a trigger's figures and asks for work at each machine where they are met, unless the order that it last asked for
 * there is open or was closed a short while ago. Whoever comes second at the same moment sees that: the trigger's row is
 * locked.
 */
public final class TriggerTurn {

    private final MaintenanceTriggerTable triggers = new MaintenanceTriggerTable();
    private final TriggerReadings readings;
    private final AskingForWork asking;

    public TriggerTurn(AskingForWork asking, PlantTime plant) {
        this.asking = asking;
        this.readings = new TriggerReadings(plant);
    }

    /** @return the orders that were opened or joined */
    public List<Requested> look(Connection connection, long id, Instant now) throws SQLException {
        List<Requested> asked = new ArrayList<>();
        Optional<MaintenanceTrigger> watching = triggers.lock(connection, id).filter(MaintenanceTrigger::active);
        if (watching.isPresent()) {
            MaintenanceTrigger trigger = watching.get();
            Instant quietSince = now.minus(Duration.ofDays(trigger.details().quietDays()));
            for (TriggerReading reading : readings.of(connection, trigger, now)) {
                if (trigger.details().isMetBy(reading)
                        && !triggers.still(connection, id, reading.machineId(), quietSince)) {
                    asked.add(ask(connection, trigger, reading, now));
                }
            }
        }
        return asked;
    }

    private Requested ask(Connection connection, MaintenanceTrigger trigger, TriggerReading reading, Instant now)
            throws SQLException {
        Requested requested = asking.ask(
                connection,
                WantedWork.bySystem(
                        reading.machineId(),
                        trigger.title(),
                        TriggerWords.of(trigger.details(), reading),
                        trigger.details().priority(),
                        null,
                        trigger.changedBy()));
        triggers.fired(connection, trigger.id(), reading, requested.id(), requested.joined(), now);
        return requested;
    }
}
