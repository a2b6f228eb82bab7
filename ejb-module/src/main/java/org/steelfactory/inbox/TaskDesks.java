package org.steelfactory.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** The desks of all rooms. */
@Dependent
class TaskDesks {

    @Inject
    @Any
    Instance<TaskDesk> desks;

    /** The one that knows of a task. */
    TaskDesk of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No room knows of the task " + key));
    }

    /** Empty for a task of a process that isn't the product's. */
    Optional<TaskDesk> find(String key) {
        return desks.stream().filter(desk -> desk.keys().contains(key)).findFirst();
    }
}
