package org.steelfactory.process.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.steelfactory.scan.ScanWorkflow;

/** Scans as instances of the process {@value #PROCESS}, with the business key {@code scan-42}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaScanWorkflow implements ScanWorkflow {

    static final String PROCESS = "anomalyScan";

    /** As many as a step has from the beginning. */
    private static final int RETRIES = 3;

    @Inject
    RuntimeService runtime;

    @Inject
    ManagementService management;

    @Override
    public void start(long scan) {
        runtime.startProcessInstanceByKey(PROCESS, businessKey(scan), Map.of(ScanVariables.SCAN, scan));
    }

    @Override
    public void cancel(long scan) {
        instance(scan)
                .ifPresent(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "The scan was cancelled.", false, true));
    }

    @Override
    public void retry(long scan) {
        instance(scan)
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .noRetriesLeft()
                        .list())
                .ifPresent(jobs -> jobs.forEach(job -> management.setJobRetries(job.getId(), RETRIES)));
    }

    @Override
    public Optional<String> incident(long scan) {
        return instance(scan)
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .findFirst())
                .map(Incident::getIncidentMessage);
    }

    private Optional<ProcessInstance> instance(long scan) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey(scan), PROCESS)
                .singleResult());
    }

    private static String businessKey(long scan) {
        return "scan-" + scan;
    }
}
