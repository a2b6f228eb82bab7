package org.steelfactory.process.alert;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.steelfactory.alert.Alert;
import org.steelfactory.rules.handling.Group;
import org.steelfactory.rules.handling.WaitingAlert;

/** The variables of the process: the alert's id, who may act, and how often and after how long it escalates. */
final class AlertVariables {

    private static final String ALERT = "alertId";

    /** Names of roles with commas between, as the process's tasks take them. */
    private static final String TRIAGE_GROUPS = "triageGroups";

    private static final String SETTLE_GROUPS = "settleGroups";

    /** In ISO 8601, such as {@code R2/PT15M}, which the process's timers take as it is. */
    private static final String ACKNOWLEDGE_CYCLE = "acknowledgeCycle";

    private static final String SETTLE_CYCLE = "settleCycle";

    /** Whether the work was verified that the alert waited for. */
    static final String VERIFIED = "verified";

    /** Whether the alert was resolved because of that. */
    static final String SETTLED = "settled";

    private AlertVariables() {}

    static Map<String, Object> of(Alert alert, Set<Group> triage, Set<Group> settle) {
        Map<String, Object> variables = new HashMap<>(times(alert));
        variables.put(ALERT, alert.id());
        variables.put(TRIAGE_GROUPS, names(triage));
        variables.put(SETTLE_GROUPS, names(settle));
        return variables;
    }

    static Map<String, Object> times(Alert alert) {
        return Map.of(
                ACKNOWLEDGE_CYCLE, cycle(alert.times().acknowledge()),
                SETTLE_CYCLE, cycle(alert.times().settle()));
    }

    private static String cycle(Duration time) {
        return "R" + WaitingAlert.LAST_LEVEL + "/" + time;
    }

    private static String names(Set<Group> groups) {
        return groups.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static long alert(DelegateExecution execution) {
        return (Long) execution.getVariable(ALERT);
    }
}
