package org.steelfactory.scan;

import java.util.Optional;

/** What walks a scan through its steps; implemented by the process engine's module. */
public interface ScanWorkflow {

    /** Begins; the steps follow by themselves once the caller's transaction has committed. */
    void start(long scan);

    /** Takes the remaining steps away. */
    void cancel(long scan);

    /** Lets a step that was given up be tried again. */
    void retry(long scan);

    /** Why a step was given up after all its retries; empty where none was. */
    Optional<String> incident(long scan);
}
