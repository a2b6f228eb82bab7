package org.steelfactory.web.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.laboratory.CopySnapshot;
import org.steelfactory.ledger.laboratory.EntryDifference;

/**
 * An entry of the copy between its neighbours, as the screen shows it.
 *
 * @param row the copy's entry; the ledger's where the copy has lost it
 * @param difference in what way it isn't the ledger's; {@code null} where it is
 */
public record CopyBlock(EntryRow row, EntryDifference.Kind difference) {

    private static final int AROUND = 1;

    public boolean isGone() {
        return difference == EntryDifference.Kind.MISSING;
    }

    /** An entry and the one on each side of it, as far as there are any. */
    static List<CopyBlock> around(long index, CopySnapshot copy, List<EntryDifference> differences) {
        Map<Long, LedgerEntry> shown = new HashMap<>();
        copy.originals().forEach(entry -> shown.put(entry.index(), entry));
        copy.entries().forEach(entry -> shown.put(entry.index(), entry));
        Map<Long, EntryDifference.Kind> kinds = new HashMap<>();
        differences.forEach(difference -> kinds.put(difference.index(), difference.kind()));
        List<CopyBlock> blocks = new ArrayList<>();
        for (long at = index - AROUND; at <= index + AROUND; at++) {
            if (shown.containsKey(at)) {
                blocks.add(new CopyBlock(EntryRow.of(shown.get(at)), kinds.get(at)));
            }
        }
        return blocks;
    }
}
