package org.steelfactory.scan;

import java.util.Optional;

/**
 * A part of a scan's records and how far it is.
 *
 * @param node name of the server process that works on it, or did last; {@code null} where none has yet
 * @param records how many it has; {@code null} for a scan from before they were counted
 * @param anomalies how many of these are anomalous or have a data fault; {@code null} until they are scored
 * @param job what is still to be done for it
 */
public record PartitionProgress(
        int number, String node, Long records, Long anomalies, PartitionState state, Optional<ScanJob> job) {

    /** Whether its records have their scores. */
    public boolean isScored() {
        return anomalies != null;
    }

    /** A partition as its row tells it, before the process engine was asked. */
    record Row(int number, String node, Long records, Long anomalies, boolean scored, boolean judged) {

        PartitionProgress with(Optional<ScanJob> job, boolean scanRuns) {
            String worker = judged ? node : job.map(ScanJob::node).orElse(node);
            return new PartitionProgress(number, worker, records, anomalies, state(job, scanRuns), job);
        }

        private PartitionState state(Optional<ScanJob> job, boolean scanRuns) {
            if (judged) {
                return PartitionState.DONE;
            }
            if (!scanRuns) {
                return PartitionState.LEFT;
            }
            if (job.filter(ScanJob::isGivenUp).isPresent()) {
                return PartitionState.FAILED;
            }
            if (job.filter(ScanJob::isRetried).isPresent()) {
                return PartitionState.RETRY;
            }
            if (job.filter(each -> each.node() != null).isPresent()) {
                return PartitionState.RUNNING;
            }
            return scored ? PartitionState.SCORED : PartitionState.WAITING;
        }
    }
}
