package org.steelfactory.ledger.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a ledger, entry by entry, in constant memory. It derives everything anew and believes nothing that is
 * stored: hashes from the bytes, place and time from the hashed data.
 *
 * <p>A fault is reported where it sits and only there. An entry whose hash fails can't say what its successor's
 * previous hash must be, so that link isn't judged; the successor's own hash still covers it.
 *
 * <p>What this can't see: a ledger whose tail was cut or recomputed together with its head. Only a checkpoint kept
 * elsewhere shows that. One verifier is for one ledger and one thread.
 */
public final class ChainVerifier {

    /** More faults than these aren't listed; the ledger is broken all the same. */
    public static final int MAX_FAULTS = 1_000;

    private final Optional<LedgerHead> head;
    private final List<LedgerFault> faults = new ArrayList<>();
    private final LastHash last = new LastHash();

    private long entries;
    /** The index that must come next. */
    private long next;
    /** How many places the last entry stands too early (or, negative, too late). */
    private long displacement;
    /** How many faults there are, listed or not. */
    private long found;

    /** @param head where the ledger says that it ends */
    public ChainVerifier(LedgerHead head) {
        this.head = Optional.of(head);
    }

    /** For a ledger that doesn't say where it ends. */
    public ChainVerifier() {
        this.head = Optional.empty();
    }

    /** The index that must come next. */
    public long next() {
        return next;
    }

    /** How many faults were found so far, those included that are too many to be listed. */
    public long faultCount() {
        return found;
    }

    /**
     * Takes one more entry of which is known already that its hash fits its data and previous hash, and that its data
     * says this place and the recorded time. Nothing is copied and nothing hashed.
     *
     * @param previousFrom where its previous hash stands in the bytes
     * @param hashFrom where its hash of {@value EntryHasher#HEX_LENGTH} characters stands
     * @return whether it follows the one before; if not it wasn't taken, and {@link #accept} has to say why
     */
    public boolean follows(long index, byte[] bytes, int previousFrom, int previousTo, int hashFrom) {
        boolean inPlace = index == next
                && displacement == 0
                && (head.isEmpty() || index < head.get().count())
                && last.is(bytes, previousFrom, previousTo);
        if (inPlace) {
            entries++;
            next++;
            last.set(bytes, hashFrom, hashFrom + EntryHasher.HEX_LENGTH);
        }
        return inPlace;
    }

    /** Takes an entry that doesn't belong where it stands, nor in any other place. */
    public void unexpected(LedgerEntry entry, String detail) {
        entries++;
        fault(entry, FaultCode.UNEXPECTED_ENTRY, detail);
        last.forget();
    }

    /** Reports what something else than the chain has shown. */
    public void fault(long index, FaultCode code, String detail) {
        found++;
        if (faults.size() < MAX_FAULTS) {
            faults.add(new LedgerFault(index, code, detail));
        }
    }

    /** Takes one more entry; they come in order of their index. */
    public void accept(LedgerEntry entry) {
        entries++;
        if (entry.index() < next) {
            fault(entry, FaultCode.ENTRY_ORDER, "comes after entry " + (next - 1));
        } else if (head.isPresent() && entry.index() >= head.get().count()) {
            fault(
                    entry,
                    FaultCode.UNEXPECTED_ENTRY,
                    "the head counts only " + head.get().count() + " entries");
        } else {
            if (entry.index() > next) {
                gone(FaultCode.MISSING_ENTRY, entry.index() - 1);
                last.forget();
            }
            next = entry.index() + 1;
            judge(entry).ifPresentOrElse(last::set, last::forget);
        }
    }

    /** What was found, once every entry was taken. */
    public Verification finish() {
        head.ifPresent(this::judgeEnd);
        return new Verification(
                entries, head.map(LedgerHead::hash).or(last::get).orElse(""), faults);
    }

    private void judgeEnd(LedgerHead end) {
        if (next < end.count()) {
            gone(FaultCode.TAIL_CUT, end.count() - 1);
        } else if (displacement == 0) {
            last.get()
                    .filter(hash -> !hash.equals(end.hash()))
                    .ifPresent(hash -> fault(
                            Math.max(0, next - 1),
                            FaultCode.HASH_MISMATCH,
                            "the last entry's hash is " + hash + ", the head records " + end.hash()));
        }
    }

    /** Reports what is wrong with an entry, and tells what its successor's previous hash must be. */
    private Optional<String> judge(LedgerEntry entry) {
        String derived = EntryHasher.hash(entry.data(), entry.previousHash());
        if (!derived.equals(entry.hash())) {
            return judgeAltered(entry, derived);
        }
        Optional<EntryContent> content = EntryContent.of(entry.data());
        if (content.isEmpty()) {
            fault(entry, FaultCode.HASH_MISMATCH, "its data isn't the canonical JSON of an entry");
            return Optional.empty();
        }
        if (!isMoved(entry, content.get()) && !content.get().recordedAt().equals(entry.recordedAt())) {
            fault(
                    entry,
                    FaultCode.HASH_MISMATCH,
                    "recorded at " + entry.recordedAt() + ", its hashed data says "
                            + content.get().recordedAt());
        }
        last.get()
                .filter(expected -> !expected.equals(entry.previousHash()))
                .ifPresent(expected -> wrongLink(entry, expected));
        return Optional.of(entry.hash());
    }

    /** Where only the previous hash was altered, the data still gives the recorded hash after the entry before. */
    private Optional<String> judgeAltered(LedgerEntry entry, String derived) {
        Optional<String> before = last.get()
                .filter(expected -> EntryHasher.hash(entry.data(), expected).equals(entry.hash()));
        if (before.isPresent()) {
            wrongLink(entry, before.get());
            return Optional.of(entry.hash());
        }
        fault(entry, FaultCode.HASH_MISMATCH, "its data hashes to " + derived + ", recorded is " + entry.hash());
        return Optional.empty();
    }

    /** Entries that moved by the same distance as the one before are no fault of their own, and stay linked to it. */
    private boolean isMoved(LedgerEntry entry, EntryContent content) {
        long distance = content.index() - entry.index();
        if (distance != displacement) {
            displacement = distance;
            last.forget();
            if (distance != 0) {
                fault(entry, FaultCode.ENTRY_ORDER, "holds what was recorded as entry " + content.index());
            }
        }
        return distance != 0;
    }

    private void wrongLink(LedgerEntry entry, String expected) {
        fault(
                entry,
                FaultCode.PREVIOUS_HASH_MISMATCH,
                "it follows " + entry.previousHash() + ", the entry before has " + expected);
    }

    private void gone(FaultCode code, long last) {
        fault(
                next,
                code,
                next == last ? "entry " + next + " is gone" : "entries " + next + " to " + last + " are gone");
    }

    private void fault(LedgerEntry entry, FaultCode code, String detail) {
        fault(entry.index(), code, detail);
    }
}
