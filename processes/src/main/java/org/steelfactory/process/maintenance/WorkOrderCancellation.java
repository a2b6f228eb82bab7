package org.steelfactory.process.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.process.history.Cancellation;
import org.steelfactory.shared.ConflictException;

/** A work order is cancelled by those who may, with its own rules; its process ends with it. */
@ApplicationScoped
class WorkOrderCancellation implements Cancellation {

    @Override
    public String process() {
        return CamundaApprovalWorkflow.PROCESS;
    }

    @Override
    public void cancel(ProcessInstance instance) {
        throw new ConflictException("process.workOrder", instance.businessKey());
    }
}
