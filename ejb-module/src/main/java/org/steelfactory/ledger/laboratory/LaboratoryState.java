package org.steelfactory.ledger.laboratory;

import java.util.List;
import org.steelfactory.ledger.chain.Verification;

/**
 * The laboratory as it is now.
 *
 * @param verification of the copy, as the ledger is verified
 * @param differences where the copy isn't the ledger
 * @param trials the score card, newest first
 */
public record LaboratoryState(
        CopySnapshot copy, Verification verification, List<EntryDifference> differences, List<Trial> trials) {

    public LaboratoryState {
        differences = List.copyOf(differences);
        trials = List.copyOf(trials);
    }
}
