package org.steelfactory.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a process instance: a task, an event, a gateway or a subprocess that it came to.
 *
 * @param number in the order of their start, from 1
 * @param activity its id in the diagram; the same each time that the instance comes by
 * @param name what the diagram calls it; its id where that has no name
 * @param type as the engine names it, such as {@code userTask}
 * @param startedAt when it was begun; of one that was never begun, when its turn came
 * @param endedAt {@code null} while it isn't over
 * @param task {@code null} unless somebody does it
 * @param results the variables that it set, and their values as text
 * @param attempts of a step that a server does, in their order
 */
public record ProcessStep(
        int number,
        String activity,
        String name,
        String type,
        Instant startedAt,
        Instant endedAt,
        StepState state,
        Performer by,
        StepTask task,
        Map<String, String> results,
        List<StepAttempt> attempts) {

    public ProcessStep {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        attempts = List.copyOf(attempts);
    }

    ProcessStep numbered(int place) {
        return new ProcessStep(place, activity, name, type, startedAt, endedAt, state, by, task, results, attempts);
    }

    /** The same steps in the order of their start, numbered from 1; what began together stays as given. */
    public static List<ProcessStep> inOrder(List<ProcessStep> steps) {
        List<ProcessStep> sorted = new ArrayList<>(steps);
        sorted.sort((one, other) -> one.startedAt.compareTo(other.startedAt));
        List<ProcessStep> numbered = new ArrayList<>();
        sorted.forEach(step -> numbered.add(step.numbered(numbered.size() + 1)));
        return numbered;
    }

    /** How long it took; {@code null} while it isn't over. */
    public Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    /** How many attempts failed. */
    public long failures() {
        return attempts.stream().filter(StepAttempt::failed).count();
    }

    public boolean canceled() {
        return state == StepState.CANCELLED;
    }
}
