package org.steelfactory.web.ledger;

import java.util.ArrayList;
import java.util.List;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.laboratory.EntryDifference;

/**
 * An entry of the copy that isn't the ledger's, as the screen shows it.
 *
 * @param fields those that differ; none where one of the two has no such entry
 */
public record DifferenceRow(long index, EntryDifference.Kind kind, List<Field> fields) {

    /** One field, by its name in the message bundle. */
    public record Field(String name, TextDifference text) {}

    static DifferenceRow of(EntryDifference difference) {
        List<Field> fields = new ArrayList<>();
        LedgerEntry original = difference.original();
        LedgerEntry copy = difference.copy();
        if (original != null && copy != null) {
            add(fields, "data", original.data(), copy.data());
            add(fields, "hash", original.hash(), copy.hash());
            add(fields, "previousHash", original.previousHash(), copy.previousHash());
            add(
                    fields,
                    "recorded",
                    original.recordedAt().toString(),
                    copy.recordedAt().toString());
        }
        return new DifferenceRow(difference.index(), difference.kind(), fields);
    }

    private static void add(List<Field> fields, String name, String original, String now) {
        TextDifference text = TextDifference.between(original, now);
        if (!text.isEmpty()) {
            fields.add(new Field(name, text));
        }
    }
}
