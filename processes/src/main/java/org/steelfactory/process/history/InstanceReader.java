package org.steelfactory.process.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Comment;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.history.EndedProcess;
import org.steelfactory.history.ProcessComment;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessDefinition;
import org.steelfactory.history.ProcessIncident;
import org.steelfactory.history.ProcessRecording;
import org.steelfactory.history.ProcessState;
import org.steelfactory.history.ProcessVariable;
import org.steelfactory.history.StartedProcess;

/** Reads from the engine what an instance did, be it one that runs or one that has ended. */
final class InstanceReader {

    /** How the house names events that end an instance because it couldn't be done. */
    private static final String FAILED = "Failed";

    /** Of the engine, for its own use. */
    private static final Set<String> ENGINE_VARIABLES =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    private final ProcessEngine engine;
    private final HistoryService history;

    InstanceReader(ProcessEngine engine) {
        this.engine = engine;
        this.history = engine.getHistoryService();
    }

    /** Whether a variable is the engine's own, to count by. */
    static boolean isEngines(String variable) {
        return ENGINE_VARIABLES.contains(variable);
    }

    /** Who started an instance, as the product names them. */
    static String starter(String engineUser) {
        return engineUser == null || engineUser.isBlank() ? CurrentUser.SYSTEM : engineUser;
    }

    static ProcessDefinition definition(ProcessEngine engine, String id) {
        var definition = engine.getRepositoryService().getProcessDefinition(id);
        String name = definition.getName() == null ? definition.getKey() : definition.getName();
        try (InputStream model = engine.getRepositoryService().getProcessModel(id)) {
            return new ProcessDefinition(
                    id,
                    definition.getKey(),
                    name,
                    definition.getVersion(),
                    new String(model.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The diagram of " + id + " can't be read", e);
        }
    }

    /** Records the start of an instance, and its end where it has ended. */
    void record(HistoricProcessInstance instance, ProcessRecording recording) {
        StartedProcess start = new StartedProcess(
                instance.getId(),
                instance.getProcessDefinitionId(),
                instance.getBusinessKey(),
                starter(instance.getStartUserId()),
                instance.getStartTime().toInstant());
        if (instance.getEndTime() == null) {
            recording.started(start, () -> definition(engine, instance.getProcessDefinitionId()));
        } else {
            ProcessContent content = content(instance.getId());
            recording.ended(
                    start,
                    end(instance, content),
                    content,
                    () -> definition(engine, instance.getProcessDefinitionId()));
        }
    }

    private static EndedProcess end(HistoricProcessInstance instance, ProcessContent content) {
        String last = instance.getEndActivityId();
        boolean cancelled = !HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState())
                && (instance.getDeleteReason() != null || last == null);
        if (cancelled) {
            return new EndedProcess(
                    instance.getId(),
                    ProcessState.CANCELLED,
                    Texts.sound(instance.getDeleteReason()),
                    instance.getEndTime().toInstant());
        }
        boolean failed = last != null
                && (last.endsWith(FAILED)
                        || content.steps().stream()
                                .anyMatch(step -> step.activity().equals(last)
                                        && step.type().equals("errorEndEvent")));
        String name = content.steps().stream()
                .filter(step -> step.activity().equals(last))
                .map(step -> step.name())
                .findFirst()
                .orElse(last);
        return new EndedProcess(
                instance.getId(),
                failed ? ProcessState.FAILED : ProcessState.COMPLETED,
                name,
                instance.getEndTime().toInstant());
    }

    /** All but the flows that it took, which the engine doesn't know. */
    ProcessContent content(String instance) {
        // Before their tasks, which may come meanwhile, but not without them.
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list();
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        List<HistoricIncident> incidents = history.createHistoricIncidentQuery()
                .processInstanceId(instance)
                .list();
        return new ProcessContent(
                new StepReader(engine, instance, activities, tasks, jobsOfThoseOpen(incidents)).steps(),
                List.of(),
                variables(instance),
                incidents(incidents),
                comments(instance, tasks));
    }

    private List<ProcessVariable> variables(String instance) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .filter(variable -> !isEngines(variable.getName()) && isOfTheWhole(variable))
                .sorted(Comparator.comparing(HistoricVariableInstance::getName))
                .map(variable -> new ProcessVariable(
                        variable.getName(),
                        variable.getTypeName(),
                        Texts.of(variable.getValue()),
                        variable.getCreateTime() == null
                                ? null
                                : variable.getCreateTime().toInstant()))
                .toList();
    }

    /** What steps have for themselves is told as their result. */
    private static boolean isOfTheWhole(HistoricVariableInstance variable) {
        return variable.getProcessInstanceId().equals(variable.getExecutionId()) && variable.getTaskId() == null;
    }

    private static Set<String> jobsOfThoseOpen(List<HistoricIncident> incidents) {
        return incidents.stream()
                .filter(HistoricIncident::isOpen)
                .map(HistoricIncident::getConfiguration)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<ProcessIncident> incidents(List<HistoricIncident> incidents) {
        return incidents.stream()
                .sorted(Comparator.comparing(HistoricIncident::getCreateTime).thenComparing(HistoricIncident::getId))
                .map(incident -> new ProcessIncident(
                        incident.getId(),
                        Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId()),
                        Texts.sound(incident.getIncidentMessage()),
                        incident.getCreateTime().toInstant(),
                        incident.getEndTime() == null
                                ? null
                                : incident.getEndTime().toInstant()))
                .toList();
    }

    private List<ProcessComment> comments(String instance, List<HistoricTaskInstance> tasks) {
        Map<String, String> activities = new HashMap<>();
        tasks.forEach(task -> activities.put(task.getId(), task.getTaskDefinitionKey()));
        List<Comment> comments = new ArrayList<>(engine.getTaskService().getProcessInstanceComments(instance));
        comments.sort(Comparator.comparing(Comment::getTime).thenComparing(Comment::getId));
        return comments.stream()
                .map(comment -> new ProcessComment(
                        activities.get(comment.getTaskId()),
                        starter(comment.getUserId()),
                        comment.getTime().toInstant(),
                        Texts.sound(comment.getFullMessage())))
                .toList();
    }
}
