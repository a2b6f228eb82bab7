package org.steelfactory.ledger.chain.offline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.steelfactory.ledger.chain.ChainVerifier;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.scan.EntryTime;
import org.steelfactory.ledger.chain.tree.TreeHash;

/**
 * Takes entries that were looked at one by one and judges how they follow each other. Where one stands in another place
 * than its data say, the two behind it tell why: whether something is gone, was put in, or changed places.
 */
final class EntryJudge {

    /** An entry that has to wait until those behind it are known. */
    private record Held(LedgerEntry entry, long claimed, boolean fits, boolean keyChange, byte[] leaf) {

        /** What its data say, if they can be believed. */
        long place() {
            return fits ? claimed : UNKNOWN;
        }
    }

    private static final long UNKNOWN = -1;
    private static final long ABSENT = -2;
    private static final int MAX_DISPLACED = 10_000;

    private final ChainVerifier chain;
    private final TreeJudge tree;
    private final KeyRing keys;
    private final Deque<Held> held = new ArrayDeque<>();

    /** Places that another entry stands in. */
    private final Set<Long> displaced = new HashSet<>();

    EntryJudge(ChainVerifier chain, TreeJudge tree, KeyRing keys) {
        this.chain = chain;
        this.tree = tree;
        this.keys = keys;
    }

    void take(EntryBlock block, int i) {
        long kept = block.place[i];
        boolean clean = held.isEmpty()
                && block.fits[i]
                && !block.keyChange[i]
                && (kept == EntryBlock.NO_PLACE || kept == block.claimed[i])
                && (block.keptTime[i] == EntryTime.NONE || block.keptTime[i] == block.claimedTime[i])
                && chain.follows(
                        block.claimed[i], block.bytes, block.previousFrom[i], block.previousTo[i], block.hashFrom[i]);
        if (clean) {
            tree.add(block.leaves, i * TreeHash.LENGTH);
            return;
        }
        Held entry = new Held(
                block.entry(i, kept == EntryBlock.NO_PLACE ? Math.max(block.claimed[i], UNKNOWN) : kept),
                block.claimed[i],
                block.fits[i],
                block.keyChange[i],
                Arrays.copyOfRange(block.leaves, i * TreeHash.LENGTH, (i + 1) * TreeHash.LENGTH));
        if (kept == EntryBlock.NO_PLACE) {
            held.add(entry);
            settle(false);
        } else {
            put(entry, kept);
        }
    }

    /** Judges what waits; nothing more comes before the next checkpoint or at all. */
    void settle(boolean end) {
        while (!held.isEmpty() && settleFirst(end)) {
            held.removeFirst();
        }
    }

    /** @return false where what follows has to be known first */
    private boolean settleFirst(boolean end) {
        Iterator<Held> waiting = held.iterator();
        Held first = waiting.next();
        long second = waiting.hasNext() ? waiting.next().place() : ABSENT;
        long third = waiting.hasNext() ? waiting.next().place() : ABSENT;
        long expected = chain.next();
        if (first.place() == expected) {
            put(first, expected);
        } else if (second == ABSENT && !end) {
            return false;
        } else if (first.place() == expected + 1 && second == expected) {
            if (third == ABSENT && !end) {
                return false;
            }
            boolean changedPlaces = third == ABSENT || third == UNKNOWN || third == expected + 2;
            putOrRefuse(changedPlaces, first, expected);
        } else if (second == expected) {
            refuse(first, expected);
        } else if (second == expected + 1 || first.place() == UNKNOWN) {
            put(first, expected);
        } else if (first.place() > expected) {
            put(first, first.place());
        } else {
            putOrRefuse(second == ABSENT && displaced.contains(first.place()), first, expected);
        }
        return true;
    }

    private void putOrRefuse(boolean put, Held entry, long place) {
        if (put) {
            put(entry, place);
        } else {
            refuse(entry, place);
        }
    }

    private void put(Held entry, long place) {
        long expected = chain.next();
        if (entry.claimed() != place && displaced.size() < MAX_DISPLACED) {
            displaced.add(place);
        }
        chain.accept(at(place, entry.entry()));
        if (place > expected) {
            tree.gap();
        }
        if (chain.next() == place + 1 && place >= expected) {
            tree.add(entry.leaf(), 0);
            if (entry.keyChange()) {
                keys.changed(place, entry.entry().data());
            }
        }
    }

    private void refuse(Held entry, long expected) {
        boolean twin = entry.claimed() == expected - 1;
        chain.unexpected(
                at(twin ? expected - 1 : expected, entry.entry()),
                twin
                        ? "two entries say that they are entry " + (expected - 1)
                        : "an entry that says it is entry " + entry.claimed() + " stands before entry " + expected);
    }

    private static LedgerEntry at(long place, LedgerEntry entry) {
        return new LedgerEntry(place, entry.data(), entry.hash(), entry.previousHash(), entry.recordedAt());
    }
}
