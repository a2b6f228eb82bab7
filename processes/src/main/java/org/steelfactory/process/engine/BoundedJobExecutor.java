package org.steelfactory.process.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Does as many jobs at the same time as this node has places for, and takes no others meanwhile. The server's executor
 * has a queue without end, and a node that filled it would keep the others from jobs that it can't do yet.
 */
final class BoundedJobExecutor extends JobExecutor {

    private final ManagedExecutorService executor;
    private final Semaphore places;

    /** @param places 1 or more; the thread that takes jobs does one itself when all are occupied */
    BoundedJobExecutor(ManagedExecutorService executor, int places) {
        this.executor = executor;
        this.places = new Semaphore(places);
    }

    @Override
    protected void startExecutingJobs() {
        executor.execute(acquireJobsRunnable);
    }

    @Override
    protected void stopExecutingJobs() {
        // The server's executor is stopped by the server.
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (!places.tryAcquire()) {
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
            return;
        }
        Runnable jobs = getExecuteJobsRunnable(jobIds, engine);
        try {
            executor.execute(() -> {
                try {
                    jobs.run();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }
}
