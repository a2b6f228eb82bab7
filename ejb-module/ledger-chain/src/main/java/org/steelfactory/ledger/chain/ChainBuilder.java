package org.steelfactory.ledger.chain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Builds the entries that follow a head, one after the other. Not safe for use by several threads. */
public final class ChainBuilder {

    private static final Set<String> OWN_FIELDS = Set.of("index", "recordedAt", "type", "by");

    private LedgerHead head;

    /** @param head where the ledger ends now */
    public ChainBuilder(LedgerHead head) {
        this.head = head;
    }

    /**
     * Builds the next entry; from then on it is the head.
     *
     * @param type what kind of fact it is, UPPER_SNAKE
     * @param by who caused it
     * @param fields the type's own fields, see {@link CanonicalJson#of}
     * @throws IllegalArgumentException when a field bears the name of one that every entry has, or can't be carried
     */
    public LedgerEntry append(String type, String by, Instant recordedAt, Map<String, ?> fields) {
        Map<String, Object> content = new HashMap<>(fields);
        OWN_FIELDS.stream().filter(content::containsKey).findAny().ifPresent(name -> {
            throw new IllegalArgumentException("Each entry has a field \"" + name + "\" already; name yours otherwise");
        });
        content.put("index", head.count());
        content.put("recordedAt", recordedAt);
        content.put("type", type);
        content.put("by", by);

        String data = CanonicalJson.of(content);
        LedgerEntry entry =
                new LedgerEntry(head.count(), data, EntryHasher.hash(data, head.hash()), head.hash(), recordedAt);
        head = new LedgerHead(head.count() + 1, entry.hash());
        return entry;
    }

    /** Where the ledger ends with what was built so far. */
    public LedgerHead head() {
        return head;
    }
}
