package org.steelfactory.ledger.laboratory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.steelfactory.ledger.chain.ChainVerifier;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.ledger.guard.GuardStatus;

/**
 * The copy at one moment, with what it was made of: all that a layer needs to tell whether it was tampered with.
 *
 * @param entries the copy's, in order
 * @param head where the copy says that it ends
 * @param originals the ledger's entries, as far as they were copied, in order
 * @param guards those around the copy, as the database tells
 * @param made what the copy was made of
 */
public record CopySnapshot(
        List<LedgerEntry> entries, LedgerHead head, List<LedgerEntry> originals, GuardStatus guards, CopyRecord made) {

    public CopySnapshot {
        entries = List.copyOf(entries);
        originals = List.copyOf(originals);
    }

    public Optional<LedgerEntry> entry(long index) {
        return entries.stream().filter(entry -> entry.index() == index).findFirst();
    }

    /** The copy's last entry; empty where it has none. */
    public Optional<LedgerEntry> last() {
        return entries.stream().max(Comparator.comparingLong(LedgerEntry::index));
    }

    /** Verifies the copy as the ledger is verified: by what it holds itself. */
    public Verification verify() {
        return verify(head);
    }

    /** The same against another end. */
    Verification verify(LedgerHead end) {
        ChainVerifier verifier = new ChainVerifier(end);
        entries.forEach(verifier::accept);
        return verifier.finish();
    }

    /** Where the copy isn't the ledger, in order. */
    public List<EntryDifference> differences() {
        Map<Long, LedgerEntry> copies = new TreeMap<>(byIndex(entries));
        List<EntryDifference> differences = new ArrayList<>();
        for (LedgerEntry original : originals) {
            LedgerEntry copy = copies.remove(original.index());
            if (!Objects.equals(copy, original)) {
                EntryDifference.Kind kind = copy == null ? EntryDifference.Kind.MISSING : EntryDifference.Kind.ALTERED;
                differences.add(new EntryDifference(original.index(), kind, copy, original));
            }
        }
        copies.forEach(
                (index, copy) -> differences.add(new EntryDifference(index, EntryDifference.Kind.ADDED, copy, null)));
        differences.sort(Comparator.comparingLong(EntryDifference::index));
        return differences;
    }

    private static Map<Long, LedgerEntry> byIndex(List<LedgerEntry> entries) {
        return entries.stream().collect(Collectors.toMap(LedgerEntry::index, entry -> entry));
    }
}
