package org.steelfactory.ledger.guard;

import java.util.List;

/** A ledger that guards can stand around, by the names of its tables. */
public enum GuardedTables {
    /** The ledger itself. */
    LEDGER("ledger_entry", "ledger_head"),
    /** The laboratory's copy of it. */
    LABORATORY("laboratory_ledger_entry", "laboratory_ledger_head");

    private final String entries;
    private final String head;

    GuardedTables(String entries, String head) {
        this.entries = entries;
        this.head = head;
    }

    /** The table of entries. */
    public String entries() {
        return entries;
    }

    /** The table of the one row that says where the ledger ends. */
    public String head() {
        return head;
    }

    /**
     * The guards that belong here. An entry is never changed and never goes; the head, which moves with each entry, is
     * never taken back and stays.
     */
    List<Guard> guards() {
        return List.of(
                new Guard(
                        entries + "_no_update",
                        entries,
                        Guard.UPDATE,
                        refusal("an entry of " + entries + " is never changed")),
                new Guard(
                        entries + "_no_delete",
                        entries,
                        Guard.DELETE,
                        refusal("an entry of " + entries + " is never deleted")),
                new Guard(
                        head + "_no_return",
                        head,
                        Guard.UPDATE,
                        "IF NEW.entry_count < OLD.entry_count"
                                + " OR (NEW.entry_count = OLD.entry_count AND NEW.head_hash <> OLD.head_hash) THEN "
                                + refusal(head + " only moves on, with the entries") + "; END IF"),
                new Guard(head + "_no_delete", head, Guard.DELETE, refusal(head + " is never deleted")));
    }

    private static String refusal(String reason) {
        return "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Guard: " + reason + "'";
    }
}
