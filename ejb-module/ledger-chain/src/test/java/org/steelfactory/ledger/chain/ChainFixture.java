package org.steelfactory.ledger.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ledgers for tests: random in content and length, but the same for the same seed. */
final class ChainFixture {

    static final Instant OPENED = Instant.parse("2026-01-31T06:00:00.000001Z");

    private ChainFixture() {}

    static List<LedgerEntry> ledger(Random random, int length) {
        ChainBuilder chain = new ChainBuilder(LedgerHead.EMPTY);
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            entries.add(chain.append("TEST_FACT", "user " + random.nextInt(5), OPENED.plusSeconds(i), fields(random)));
        }
        return entries;
    }

    private static Map<String, Object> fields(Random random) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("number", random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
        fields.put("count", random.nextInt());
        fields.put("text", text(random));
        fields.put("nested", Map.of("recordedAt", "not this one", "list", List.of(text(random), "}],{\"")));
        return fields;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 1, 0x2ffff)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static LedgerHead headOf(List<LedgerEntry> entries) {
        return entries.isEmpty()
                ? LedgerHead.EMPTY
                : new LedgerHead(entries.size(), entries.get(entries.size() - 1).hash());
    }

    static Verification verify(LedgerHead head, List<LedgerEntry> entries) {
        ChainVerifier verifier = new ChainVerifier(head);
        entries.forEach(verifier::accept);
        return verifier.finish();
    }

    static LedgerEntry withData(LedgerEntry entry, String data) {
        return new LedgerEntry(entry.index(), data, entry.hash(), entry.previousHash(), entry.recordedAt());
    }

    /** The forgery that a careful hand makes: other data, and a hash that fits it. */
    static LedgerEntry rehashed(LedgerEntry entry, String data) {
        return new LedgerEntry(
                entry.index(),
                data,
                EntryHasher.hash(data, entry.previousHash()),
                entry.previousHash(),
                entry.recordedAt());
    }

    static LedgerEntry withPreviousHash(LedgerEntry entry, String previousHash) {
        return new LedgerEntry(entry.index(), entry.data(), entry.hash(), previousHash, entry.recordedAt());
    }

    static LedgerEntry withHash(LedgerEntry entry, String hash) {
        return new LedgerEntry(entry.index(), entry.data(), hash, entry.previousHash(), entry.recordedAt());
    }

    static LedgerEntry at(long index, LedgerEntry entry) {
        return new LedgerEntry(index, entry.data(), entry.hash(), entry.previousHash(), entry.recordedAt());
    }

    static LedgerEntry recordedAt(LedgerEntry entry, Instant recordedAt) {
        return new LedgerEntry(entry.index(), entry.data(), entry.hash(), entry.previousHash(), recordedAt);
    }
}
