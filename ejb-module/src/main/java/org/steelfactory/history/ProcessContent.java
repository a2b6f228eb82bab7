package org.steelfactory.history;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of what a process instance did.
 *
 * @param steps in the order of their start
 * @param flows ids of the sequence flows that it took, in their order, each as often as it was taken
 * @param variables by name
 * @param incidents in their order
 * @param comments in their order
 */
public record ProcessContent(
        List<ProcessStep> steps,
        List<String> flows,
        List<ProcessVariable> variables,
        List<ProcessIncident> incidents,
        List<ProcessComment> comments) {

    public ProcessContent {
        steps = List.copyOf(steps);
        flows = List.copyOf(flows);
        variables = List.copyOf(variables);
        incidents = List.copyOf(incidents);
        comments = List.copyOf(comments);
    }

    /** The same with the flows that were recorded on the way. */
    ProcessContent along(List<String> taken) {
        return new ProcessContent(steps, taken, variables, incidents, comments);
    }

    public Optional<String> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name) && variable.value() != null)
                .map(ProcessVariable::value)
                .findFirst();
    }
}
