package org.steelfactory.ledger.laboratory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steelfactory.ledger.chain.EntryHasher;
import org.steelfactory.ledger.chain.LedgerEntry;

/** Entries as a forger would write them: still readable, and something else than what was recorded. */
final class Forgery {

    /** Who caused it is what forgers like to change. */
    private static final Pattern BY = Pattern.compile("\"by\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final String SOMEBODY = "somebody-else";
    private static final String NOBODY = "nobody";

    private Forgery() {}

    /** The entry with other data; its hashes stay. */
    static LedgerEntry data(LedgerEntry entry) {
        Matcher by = BY.matcher(entry.data());
        String forged = by.find()
                ? entry.data().substring(0, by.start(1))
                        + (by.group(1).equals(SOMEBODY) ? NOBODY : SOMEBODY)
                        + entry.data().substring(by.end(1))
                : entry.data() + " ";
        return new LedgerEntry(entry.index(), forged, entry.hash(), entry.previousHash(), entry.recordedAt());
    }

    /** The entry with another hash; its data stays. */
    static LedgerEntry hash(LedgerEntry entry) {
        String forged = EntryHasher.hash(entry.data() + entry.hash(), entry.previousHash());
        return new LedgerEntry(entry.index(), entry.data(), forged, entry.previousHash(), entry.recordedAt());
    }

    /** The entry bound to this one before, with its own hash derived anew. */
    static LedgerEntry bound(LedgerEntry entry, long index, String previousHash) {
        return new LedgerEntry(
                index, entry.data(), EntryHasher.hash(entry.data(), previousHash), previousHash, entry.recordedAt());
    }
}
