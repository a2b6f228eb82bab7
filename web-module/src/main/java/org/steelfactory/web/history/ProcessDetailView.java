package org.steelfactory.web.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessComment;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessDetail;
import org.steelfactory.history.ProcessIncident;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessState;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.ProcessVariable;
import org.steelfactory.history.StepAttempt;
import org.steelfactory.history.StepState;

/**
 * A process instance as the API shows it.
 *
 * @param flows ids of the sequence flows that it took, in their order
 * @param ledgerEntry the entry that holds the hash of what is stored; {@code null} while it runs
 * @param snapshotHash SHA-256 of what is stored now; {@code null} while it runs
 * @param snapshotIntact whether the ledger's entry holds this hash; {@code null} while it runs
 */
public record ProcessDetailView(
        long id,
        String definition,
        int version,
        String businessKey,
        ProcessState state,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        String outcome,
        List<Activity> activities,
        List<String> flows,
        List<ProcessVariable> variables,
        List<Incident> incidents,
        List<ProcessComment> comments,
        Long ledgerEntry,
        String snapshotHash,
        Boolean snapshotIntact) {

    /**
     * A step that the instance came to.
     *
     * @param id its id in the diagram
     * @param assignee who had the task last; {@code null} where it is none, or nobody had it
     * @param by who or what did it; empty where that isn't known
     */
    public record Activity(
            String id,
            String name,
            String type,
            Instant startedAt,
            Instant endedAt,
            String assignee,
            boolean canceled,
            int number,
            StepState state,
            Performer.Kind byKind,
            String by,
            Map<String, String> results,
            List<StepAttempt> attempts) {

        static Activity of(ProcessStep step) {
            return new Activity(
                    step.activity(),
                    step.name(),
                    step.type(),
                    step.startedAt(),
                    step.endedAt(),
                    step.task() == null ? null : step.task().assignee(),
                    step.canceled(),
                    step.number(),
                    step.state(),
                    step.by().kind(),
                    step.by().name(),
                    step.results(),
                    step.attempts());
        }
    }

    /** A step that was given up. */
    public record Incident(
            String id, String activity, String message, Instant createdAt, Instant endedAt, boolean open) {

        static Incident of(ProcessIncident incident) {
            return new Incident(
                    incident.id(),
                    incident.activity(),
                    incident.message(),
                    incident.createdAt(),
                    incident.endedAt(),
                    incident.open());
        }
    }

    static ProcessDetailView of(ProcessDetail detail) {
        ProcessInstance instance = detail.instance();
        ProcessContent content = detail.content();
        boolean ended = detail.proof() != null;
        return new ProcessDetailView(
                instance.id(),
                instance.definition(),
                instance.version(),
                instance.businessKey(),
                instance.state(),
                instance.startedBy(),
                instance.startedAt(),
                instance.endedAt(),
                instance.outcome(),
                content.steps().stream().map(Activity::of).toList(),
                content.flows(),
                content.variables(),
                content.incidents().stream().map(Incident::of).toList(),
                content.comments(),
                instance.ledgerIndex(),
                ended ? detail.proof().found() : null,
                ended ? detail.proof().intact() : null);
    }
}
