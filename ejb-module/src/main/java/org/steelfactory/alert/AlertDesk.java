package org.steelfactory.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.TaskAnswer;
import org.steelfactory.inbox.TaskDesk;
import org.steelfactory.inbox.TaskSubject;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.ForbiddenException;

/** What alerts know of their tasks. */
@ApplicationScoped
class AlertDesk implements TaskDesk {

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            AlertTasks.TRIAGE, List.of(AlertTasks.ACKNOWLEDGED, AlertTasks.DISMISSED, AlertTasks.MAINTENANCE_REQUESTED),
            AlertTasks.SETTLE, List.of(AlertTasks.RESOLVED, AlertTasks.DISMISSED, AlertTasks.MAINTENANCE_REQUESTED));

    /** Who may do more than acknowledge; a task's candidates may not all. */
    private static final Map<String, Set<Role>> ROLES = Map.of(
            AlertTasks.RESOLVED, EnumSet.of(Role.SUPERVISOR),
            AlertTasks.DISMISSED, EnumSet.of(Role.SUPERVISOR),
            AlertTasks.MAINTENANCE_REQUESTED, EnumSet.of(Role.OPERATOR, Role.SUPERVISOR));

    @Inject
    Database database;

    @Inject
    MaintenanceRequests maintenance;

    @EJB
    Alerts alerts;

    @EJB
    CurrentUser currentUser;

    private final AlertTable table = new AlertTable();

    @Override
    public Set<String> keys() {
        return OUTCOMES.keySet();
    }

    @Override
    public TaskSubject subject(String key, String businessKey) {
        Alert alert = alert(businessKey);
        return new TaskSubject(
                alert.machineId(), alert.message(), alert.severity(), alert.dueAt(), assignee(key, alert.assignee()));
    }

    /** Whoever an alert is for looks at it; settling takes a supervisor. */
    private String assignee(String key, String username) {
        return username == null || key.equals(AlertTasks.TRIAGE) || alerts.isSettler(username) ? username : null;
    }

    @Override
    public List<String> outcomes(String key) {
        return OUTCOMES.get(key);
    }

    /** Everybody of the candidates may. */
    @Override
    public void requireMayTake(Task task, String username) {}

    @Override
    public void complete(Task task, TaskAnswer answer) {
        long id = id(task.businessKey());
        requireRole(answer.outcome());
        if (answer.outcome().equals(AlertTasks.ACKNOWLEDGED)) {
            alerts.acknowledge(id, answer.comment());
        } else if (answer.outcome().equals(AlertTasks.RESOLVED)) {
            alerts.resolve(id, answer.comment());
        } else if (answer.outcome().equals(AlertTasks.DISMISSED)) {
            alerts.dismiss(id, new AlertDismissal(null, answer.comment(), null, null));
        } else {
            maintenance.request(id, answer.comment());
        }
    }

    private void requireRole(String outcome) {
        Set<Role> roles = ROLES.get(outcome);
        if (roles != null && currentUser.role().filter(roles::contains).isEmpty()) {
            throw new ForbiddenException(
                    "alert.outcome",
                    outcome,
                    roles.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
    }

    private Alert alert(String businessKey) {
        return database.with(connection -> table.find(connection, id(businessKey))
                .orElseThrow(() -> new IllegalStateException("There is no " + businessKey)));
    }

    private static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(Alert.subject(0).length() - 1));
    }
}
