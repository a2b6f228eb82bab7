package org.steelfactory.process.alert;

import jakarta.enterprise.context.ApplicationScoped;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.process.history.Cancellation;
import org.steelfactory.shared.ConflictException;

/** An alert is settled by those who may, with its own rules; its process ends with it. */
@ApplicationScoped
class AlertCancellation implements Cancellation {

    @Override
    public String process() {
        return CamundaAlertWorkflow.PROCESS;
    }

    @Override
    public void cancel(ProcessInstance instance) {
        throw new ConflictException("process.alert", instance.businessKey());
    }
}
