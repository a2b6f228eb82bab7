package org.steelfactory.ledger.laboratory;

import java.util.List;
import org.steelfactory.ledger.chain.EntryHasher;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.Verification;

/**
 * What was put back.
 *
 * @param restored entries that are the ledger's again, by their index
 * @param removed entries that were never recorded and are gone, by their index
 * @param left entries that stay as found, because the ledger's own don't hash to what is recorded, by their index
 * @param verification of the copy afterwards
 */
public record LaboratoryRepair(List<Long> restored, List<Long> removed, List<Long> left, Verification verification) {

    public LaboratoryRepair {
        restored = List.copyOf(restored);
        removed = List.copyOf(removed);
        left = List.copyOf(left);
    }

    /** What is to be done about these differences; nothing has been done yet. */
    static LaboratoryRepair planned(CopySnapshot copy) {
        List<EntryDifference> differences = copy.differences();
        return new LaboratoryRepair(
                differences.stream()
                        .filter(each -> each.original() != null && rehashes(each.original()))
                        .map(EntryDifference::index)
                        .toList(),
                differences.stream()
                        .filter(each -> each.original() == null)
                        .map(EntryDifference::index)
                        .toList(),
                differences.stream()
                        .filter(each -> each.original() != null && !rehashes(each.original()))
                        .map(EntryDifference::index)
                        .toList(),
                copy.verify());
    }

    LaboratoryRepair verified(Verification after) {
        return new LaboratoryRepair(restored, removed, left, after);
    }

    private static boolean rehashes(LedgerEntry entry) {
        return EntryHasher.hash(entry.data(), entry.previousHash()).equals(entry.hash());
    }
}
