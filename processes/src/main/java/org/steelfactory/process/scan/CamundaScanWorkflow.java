package org.steelfactory.process.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.ScanWorkflow;

/** Scans as instances of the process {@value #PROCESS}, with the business key {@code scan-42}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaScanWorkflow implements ScanWorkflow {

    static final String PROCESS = "anomalyScan";

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
        try {
            instance(scan)
                    .ifPresent(instance ->
                            runtime.deleteProcessInstance(instance.getId(), "The scan was cancelled.", false, true));
        } catch (OptimisticLockingException e) {
            // A step that was being worked on ended at this moment. Callers know this of the database's rows as well.
            throw new OptimisticLockException("A step of scan " + scan + " ended while it was being cancelled", e);
        }
    }

    @Override
    public void retry(long scan) {
        instance(scan)
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .noRetriesLeft()
                        .list())
                .ifPresent(jobs -> jobs.forEach(job -> management.setJobRetries(job.getId(), ScanJob.MOST_ATTEMPTS)));
    }

    @Override
    public List<ScanJob> jobs(long scan) {
        return instance(scan).map(this::jobs).orElse(List.of());
    }

    private List<ScanJob> jobs(ProcessInstance instance) {
        PartitionNumbers numbers = PartitionNumbers.of(runtime, instance.getId());
        return management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                .map(job -> job(job, numbers.of(job.getExecutionId())))
                .toList();
    }

    private static ScanJob job(Job job, OptionalInt partition) {
        // A message stays after an administrator's retry, though no attempt since has failed.
        int failures = job.getExceptionMessage() == null ? 0 : ScanJob.MOST_ATTEMPTS - job.getRetries();
        boolean again = failures > 0 && job.getRetries() > 0 && job.getDuedate() != null;
        return new ScanJob(
                partition,
                // The engine's own interface doesn't tell who has taken a job.
                ((JobEntity) job).getLockOwner(),
                failures,
                again ? job.getDuedate().toInstant() : null,
                failures > 0 ? job.getExceptionMessage() : null);
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
