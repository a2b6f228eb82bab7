package org.steelfactory.web.scan;

import org.steelfactory.scan.PartitionProgress;
import org.steelfactory.scan.PartitionState;

/**
 * A part of a scan's records as the API shows it.
 *
 * @param number from 1
 * @param node the server that works or worked at it; {@code null} where none has yet
 * @param records how many it has; {@code null} where nobody counted
 * @param anomalies how many of them are anomalous; {@code null} until they are scored
 */
public record PartitionView(int number, String node, Long records, Long anomalies, PartitionState state) {

    static PartitionView of(PartitionProgress partition) {
        return new PartitionView(
                partition.number(), partition.node(), partition.records(), partition.anomalies(), partition.state());
    }
}
