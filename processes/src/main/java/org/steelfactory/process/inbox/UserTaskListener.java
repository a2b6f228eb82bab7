package org.steelfactory.process.inbox;

import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.steelfactory.access.Role;
import org.steelfactory.inbox.NewTask;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.TaskBook;

/**
 * Tells the inbox of every user task of every process: when it comes up, and when it ends, by being completed or because
 * the process went on without it. The candidate groups of a task are the names of roles.
 */
public final class UserTaskListener extends AbstractBpmnParseListener implements TaskListener {

    /** The variable that gateways behind a task ask. */
    static final String OUTCOME = "outcome";

    private final TaskBook book;

    public UserTaskListener(TaskBook book) {
        this.book = book;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(EVENTNAME_CREATE, this);
        definition.addTaskListener(EVENTNAME_COMPLETE, this);
        definition.addTaskListener(EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> begun(task);
            case EVENTNAME_COMPLETE -> book.ended(task.getId(), (String) task.getVariable(OUTCOME));
            default -> book.ended(task.getId(), Task.WITHDRAWN);
        }
    }

    private void begun(DelegateTask task) {
        book.begun(new NewTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        ((TaskEntity) task).getProcessDefinition().getKey(),
                        ((TaskEntity) task).getExecution().getProcessBusinessKey(),
                        candidates(task),
                        task.getCreateTime().toInstant()))
                .ifPresent(subject -> {
                    task.setAssignee(subject.assignee());
                    task.setDueDate(subject.dueAt() == null ? null : Date.from(subject.dueAt()));
                });
    }

    private static Set<Role> candidates(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
