package org.steelfactory.process.alert;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertWorkflow;
import org.steelfactory.rules.handling.Group;

/** Alerts as instances of the process {@value #PROCESS}, with the business key {@code alert-9}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaAlertWorkflow implements AlertWorkflow {

    static final String PROCESS = "alertHandling";

    private static final String WORSENED = "alertWorsened";
    private static final String DEESCALATED = "alertDeescalated";
    private static final String MAINTENANCE_ENDED = "alertMaintenanceEnded";
    private static final String SETTLED = "alertSettled";

    @Inject
    RuntimeService runtime;

    @Override
    public void start(Alert alert, Set<Group> triage, Set<Group> settle) {
        runtime.startProcessInstanceByKey(PROCESS, alert.subject(), AlertVariables.of(alert, triage, settle));
    }

    @Override
    public void worsened(Alert alert) {
        tell(alert.id(), WORSENED, AlertVariables.times(alert));
    }

    @Override
    public void deescalated(Alert alert) {
        tell(alert.id(), DEESCALATED, Map.of());
    }

    @Override
    public boolean maintenanceEnded(long alert, boolean verified) {
        return tell(alert, MAINTENANCE_ENDED, Map.of(AlertVariables.VERIFIED, verified));
    }

    @Override
    public void settled(long alert) {
        tell(alert, SETTLED, Map.of());
    }

    /** @return whether anything waited for it; alerts that were raised before there was this process have none */
    private boolean tell(long alert, String message, Map<String, Object> variables) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Alert.subject(alert))
                .setVariables(variables)
                .correlateAllWithResult()
                .isEmpty();
    }
}
