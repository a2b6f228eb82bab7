package org.steelfactory.scan;

import java.util.List;

/** What walks a scan through its steps; implemented by the process engine's module. */
public interface ScanWorkflow {

    /** Begins; the steps follow by themselves once the caller's transaction has committed. */
    void start(long scan);

    /** Takes the remaining steps away. */
    void cancel(long scan);

    /** Lets the steps that were given up be tried again. */
    void retry(long scan);

    /** What is to be done now, be it under way, waiting for its turn or its next attempt, or given up. */
    List<ScanJob> jobs(long scan);
}
