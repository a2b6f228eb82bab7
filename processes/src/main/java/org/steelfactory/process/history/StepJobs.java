package org.steelfactory.process.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.StepAttempt;
import org.steelfactory.history.StepState;

/**
 * The jobs by which a server did the steps of an instance, each with its attempts. A step that fails leaves no trace among
 * the engine's activities, because its transaction was rolled back; its job's log does.
 */
final class StepJobs {

    /** Jobs that do a step, or begin what follows it. */
    private static final Set<String> CONTINUATIONS =
            Set.of("async-continuation", "timer-intermediate-transition", "timer-transition");

    private static final String AFTER = "transition-notify-listener-take";

    private final List<StepJob> jobs;

    private StepJobs(List<StepJob> jobs) {
        this.jobs = new ArrayList<>(jobs);
    }

    static StepJobs of(HistoryService history, String instance) {
        Map<String, List<HistoricJobLog>> logs = new LinkedHashMap<>();
        history
                .createHistoricJobLogQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(log -> log.getJobId() != null && CONTINUATIONS.contains(log.getJobDefinitionType()))
                .filter(log ->
                        !String.valueOf(log.getJobDefinitionConfiguration()).startsWith(AFTER))
                .sorted(Comparator.comparing(HistoricJobLog::getTimestamp))
                .forEach(log -> logs.computeIfAbsent(log.getJobId(), job -> new ArrayList<>())
                        .add(log));
        return new StepJobs(logs.values().stream().map(StepJob::of).toList());
    }

    /**
     * The job that did the step, which no other step gets then; {@code null} where a server did it along with the one
     * before. The nth time that an execution comes to a step it is by the nth job.
     */
    StepJob takeOf(HistoricActivityInstance activity) {
        StepJob found = jobs.stream()
                .filter(job -> job.activity().equals(activity.getActivityId()) && job.reached(activity))
                .min(Comparator.comparing(job -> !job.execution().equals(activity.getExecutionId())))
                .orElse(null);
        jobs.remove(found);
        return found;
    }

    /** Those of steps that the engine has no activity of: not done, or not yet. Timers have one. */
    List<StepJob> left() {
        return jobs.stream().filter(job -> !job.timer()).toList();
    }

    /**
     * A job.
     *
     * @param execution the engine's name for the part of the instance that it moved on
     * @param attempts those that were made, in their order
     * @param doneAt when it was done; {@code null} where it wasn't
     * @param goneAt when it was taken away; {@code null} where it wasn't
     */
    record StepJob(
            String id,
            String activity,
            String execution,
            boolean timer,
            Instant createdAt,
            List<StepAttempt> attempts,
            Instant doneAt,
            Instant goneAt) {

        static StepJob of(List<HistoricJobLog> logs) {
            HistoricJobLog first = logs.get(0);
            List<StepAttempt> attempts = new ArrayList<>();
            Instant doneAt = null;
            Instant goneAt = null;
            for (HistoricJobLog log : logs) {
                Instant at = log.getTimestamp().toInstant();
                if (log.isFailureLog()) {
                    String why = Texts.sound(log.getJobExceptionMessage());
                    attempts.add(new StepAttempt(at, log.getHostname(), why == null ? "" : why));
                } else if (log.isSuccessLog()) {
                    attempts.add(new StepAttempt(at, log.getHostname(), null));
                    doneAt = at;
                } else if (log.isDeletionLog()) {
                    goneAt = at;
                }
            }
            return new StepJob(
                    first.getJobId(),
                    first.getActivityId(),
                    String.valueOf(first.getExecutionId()),
                    first.getJobDefinitionType().startsWith("timer"),
                    first.getTimestamp().toInstant(),
                    attempts,
                    doneAt,
                    goneAt);
        }

        /** Whether it can have begun the activity: it was there before, and was done or goes on. */
        boolean reached(HistoricActivityInstance step) {
            Instant begun = step.getStartTime().toInstant();
            boolean before = timer
                    ? !createdAt.isBefore(begun) || (doneAt != null && !doneAt.isBefore(begun))
                    : !createdAt.isAfter(begun);
            return before && (timer || (doneAt != null && !doneAt.isBefore(begun)));
        }

        /** The server that did it; {@code null} where none has. */
        String node() {
            return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).node();
        }

        StepState state(Set<String> givenUp) {
            if (doneAt != null) {
                return StepState.DONE;
            }
            if (goneAt != null) {
                return StepState.CANCELLED;
            }
            if (givenUp.contains(id)) {
                return StepState.GIVEN_UP;
            }
            return attempts.isEmpty() ? StepState.UNDER_WAY : StepState.RETRYING;
        }

        /** The step that it was to do. */
        ProcessStep step(Set<String> givenUp, String name, String type) {
            StepState state = state(givenUp);
            return new ProcessStep(
                    0,
                    activity,
                    name,
                    type,
                    createdAt,
                    state == StepState.CANCELLED ? goneAt : doneAt,
                    state,
                    node() == null ? Performer.NOBODY : Performer.node(node()),
                    null,
                    Map.of(),
                    attempts);
        }
    }
}
