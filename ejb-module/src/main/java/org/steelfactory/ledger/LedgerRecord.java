package org.steelfactory.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A fact to be recorded in the ledger.
 *
 * @param type what kind of fact, UPPER_SNAKE, such as {@code MACHINE_CHANGED}
 * @param fields what it consists of, see {@link org.steelfactory.ledger.chain.CanonicalJson#of}; {@code index},
 *     {@code recordedAt}, {@code type} and {@code by} are added
 */
public record LedgerRecord(String type, Map<String, ?> fields) {

    public LedgerRecord {
        if (!type.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("A type is UPPER_SNAKE, at most 64 characters: " + type);
        }
        fields = Collections.unmodifiableMap(new HashMap<>(fields));
    }
}
