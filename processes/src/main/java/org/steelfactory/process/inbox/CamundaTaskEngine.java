package org.steelfactory.process.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.steelfactory.inbox.TaskEngine;

/** Completes and assigns the engine's user tasks; who may is the inbox's affair, and asked before. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaTaskEngine implements TaskEngine {

    @Inject
    TaskService tasks;

    @Override
    public void complete(String task, String outcome, String comment) {
        if (comment != null) {
            String instance =
                    tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
            tasks.createComment(task, instance, comment);
        }
        tasks.complete(task, Map.of(UserTaskListener.OUTCOME, outcome));
    }

    @Override
    public void assign(String task, String username) {
        tasks.setAssignee(task, username);
    }
}
