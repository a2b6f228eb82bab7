package org.steelfactory.report.reconciliation;

import java.util.List;

/**
 * A comparison that has ended.
 *
 * @param reconciliation not kept yet: its number is 0
 * @param differences the first of those that were found
 * @param rebuilt what was made good, by collection; empty where nothing was to be
 */
public record Made(Reconciliation reconciliation, List<Difference> differences, List<RebuiltCollection> rebuilt) {

    public Made {
        differences = List.copyOf(differences);
        rebuilt = List.copyOf(rebuilt);
    }
}
