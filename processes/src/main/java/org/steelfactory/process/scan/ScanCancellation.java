package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.process.history.Cancellation;
import org.steelfactory.scan.Scans;

/** A scan whose process is cancelled is cancelled itself. */
@ApplicationScoped
class ScanCancellation implements Cancellation {

    @EJB
    Scans scans;

    @Override
    public String process() {
        return CamundaScanWorkflow.PROCESS;
    }

    @Override
    public void cancel(ProcessInstance instance) {
        scans.cancel(Long.parseLong(instance.businessKey().substring("scan-".length())));
    }
}
