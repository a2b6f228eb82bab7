package org.steelfactory.process.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.StepState;
import org.steelfactory.history.StepTask;

/** Puts the steps of an instance together from the engine's activities, tasks, jobs, variables and deeds of users. */
final class StepReader {

    /** The engine's name for what holds the instances of a step that is done several times at once. */
    private static final String MANY = "multiInstanceBody";

    private final ProcessEngine engine;
    private final String instance;
    private final List<HistoricActivityInstance> activities;
    private final Map<String, HistoricTaskInstance> tasks = new HashMap<>();
    private final Set<String> givenUp;
    private final Map<String, Map<String, String>> results = new HashMap<>();
    private final Map<String, String> completers = new HashMap<>();

    /** @param givenUp the jobs that wait for an administrator */
    StepReader(
            ProcessEngine engine,
            String instance,
            List<HistoricActivityInstance> activities,
            List<HistoricTaskInstance> tasks,
            Set<String> givenUp) {
        this.engine = engine;
        this.instance = instance;
        this.activities = activities.stream()
                .filter(activity -> !activity.getActivityType().equals(MANY))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(activity -> ((HistoryEvent) activity).getSequenceCounter()))
                .toList();
        this.givenUp = givenUp;
        tasks.forEach(task -> this.tasks.put(task.getId(), task));
    }

    List<ProcessStep> steps() {
        readResults();
        readCompleters();
        StepJobs jobs = StepJobs.of(engine.getHistoryService(), instance);
        List<ProcessStep> steps = new ArrayList<>();
        for (HistoricActivityInstance activity : activities) {
            steps.add(step(activity, jobs.takeOf(activity)));
        }
        jobs.left().forEach(job -> steps.add(step(job)));
        return ProcessStep.inOrder(steps);
    }

    private ProcessStep step(HistoricActivityInstance activity, StepJobs.StepJob job) {
        HistoricTaskInstance task = activity.getTaskId() == null ? null : tasks.get(activity.getTaskId());
        Instant end =
                activity.getEndTime() == null ? null : activity.getEndTime().toInstant();
        return new ProcessStep(
                0,
                activity.getActivityId(),
                name(activity.getActivityName(), activity.getActivityId()),
                activity.getActivityType(),
                activity.getStartTime().toInstant(),
                end,
                state(activity, end, job),
                performer(activity, task, job),
                task == null ? null : task(task),
                results.getOrDefault(activity.getId(), Map.of()),
                job == null ? List.of() : job.attempts());
    }

    private StepState state(HistoricActivityInstance activity, Instant end, StepJobs.StepJob job) {
        if (end != null) {
            return activity.isCanceled() ? StepState.CANCELLED : StepState.DONE;
        }
        return job == null || job.doneAt() != null ? StepState.UNDER_WAY : job.state(givenUp);
    }

    private Performer performer(HistoricActivityInstance activity, HistoricTaskInstance task, StepJobs.StepJob job) {
        if (task != null) {
            String who = completers.getOrDefault(task.getId(), task.getAssignee());
            return who == null ? Performer.NOBODY : Performer.person(who);
        }
        if (activity.getActivityType().toLowerCase(Locale.ROOT).contains("timer")) {
            return Performer.TIMER;
        }
        if (isStart(activity)) {
            return starter();
        }
        return job == null || job.node() == null ? Performer.NOBODY : Performer.node(job.node());
    }

    private boolean isStart(HistoricActivityInstance activity) {
        return activity.getActivityType().equals("startEvent")
                && instance.equals(activity.getParentActivityInstanceId());
    }

    private Performer starter() {
        String user = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getStartUserId();
        return user == null ? Performer.NOBODY : Performer.person(user);
    }

    private StepTask task(HistoricTaskInstance task) {
        HistoryService history = engine.getHistoryService();
        List<String> groups =
                history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).type("candidate").list().stream()
                        .map(HistoricIdentityLinkLog::getGroupId)
                        .filter(group -> group != null)
                        .distinct()
                        .sorted()
                        .toList();
        Date due = task.getDueDate();
        return new StepTask(task.getAssignee(), task.getOwner(), groups, due == null ? null : due.toInstant());
    }

    /** The variables that each step set, by its activity instance. */
    private void readResults() {
        List<HistoricDetail> updates = engine.getHistoryService()
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .variableUpdates()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        for (HistoricDetail detail : updates) {
            HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
            // What the instance began with belongs to the whole; what a subprocess counts by, to the engine.
            if (update.getActivityInstanceId() != null
                    && !update.getActivityInstanceId().equals(instance)
                    && !InstanceReader.isEngines(update.getVariableName())) {
                results.computeIfAbsent(update.getActivityInstanceId(), step -> new LinkedHashMap<>())
                        .put(update.getVariableName(), Texts.of(update.getValue()));
            }
        }
    }

    /** Who completed each task, which needn't be who it was assigned to. */
    private void readCompleters() {
        engine
                .getHistoryService()
                .createUserOperationLogQuery()
                .processInstanceId(instance)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .filter(entry -> entry.getTaskId() != null && entry.getUserId() != null)
                .forEach(entry -> completers.put(entry.getTaskId(), entry.getUserId()));
    }

    /** A step that the engine has no activity of, as the diagram names it. */
    private ProcessStep step(StepJobs.StepJob job) {
        String definition = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        ModelElementInstance element =
                engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(job.activity());
        return job.step(
                givenUp,
                name(element.getAttributeValue("name"), job.activity()),
                element.getElementType().getTypeName());
    }

    private static String name(String name, String id) {
        return name == null || name.isBlank()
                ? id
                : Texts.sound(name.replaceAll("\\s+", " ").strip());
    }
}
