package org.steelfactory.process.scan;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of the process, which are ids and numbers alone. */
final class ScanVariables {

    /** Id of the scan. */
    static final String SCAN = "scanId";

    /** How many partitions there are. */
    static final String PARTITIONS = "partitions";

    /** Whether there are anomalies that aren't stored yet. */
    static final String MORE_ANOMALIES = "moreAnomalies";

    /** The engine's own: which of the partitions, from 0. */
    static final String LOOP_COUNTER = "loopCounter";

    private ScanVariables() {}

    static long scan(DelegateExecution execution) {
        return (Long) execution.getVariable(SCAN);
    }

    /** The number of the partition, from 1. */
    static int partition(DelegateExecution execution) {
        return partition((Integer) execution.getVariable(LOOP_COUNTER));
    }

    /** The same of the engine's counter. */
    static int partition(int loopCounter) {
        return loopCounter + 1;
    }
}
