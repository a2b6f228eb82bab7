package org.steelfactory.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The desks of all rooms. */
@Dependent
class TaskDesks {

    @Inject
    @Any
    Instance<TaskDesk> desks;

    /** The one that knows of a task. */
    TaskDesk of(String key) {
        return desks.stream()
                .filter(desk -> desk.keys().contains(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No room knows of the task " + key));
    }
}
