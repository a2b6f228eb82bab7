package org.steelfactory.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fact to be recorded in the ledger.
 *
 * @param type what kind of fact, UPPER_SNAKE, such as {@code MACHINE_CHANGED}
 * @param fields what it consists of, see {@link org.steelfactory.ledger.chain.CanonicalJson#of}; {@code index},
 *     {@code recordedAt}, {@code type} and {@code by} are added
 * @param subject the one thing that it tells of, such as {@code machine-3}, to find its history by; not part of what is
 *     hashed, so the fields have to name it as well
 */
public record LedgerRecord(String type, Map<String, ?> fields, Optional<String> subject) {

    private static final int MAX_SUBJECT = 64;

    public LedgerRecord(String type, Map<String, ?> fields) {
        this(type, fields, Optional.empty());
    }

    public LedgerRecord {
        if (!type.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("A type is UPPER_SNAKE, at most 64 characters: " + type);
        }
        if (subject.filter(name -> name.length() > MAX_SUBJECT).isPresent()) {
            throw new IllegalArgumentException("A subject has at most 64 characters: " + subject.get());
        }
        fields = Collections.unmodifiableMap(new HashMap<>(fields));
    }

    /** The same fact, found by what it tells of. */
    public LedgerRecord about(String thing) {
        return new LedgerRecord(type, fields, Optional.of(thing));
    }
}
