package org.steelfactory.ledger;

import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.chain.LedgerHead;

/**
 * How far the ledger is vouched for.
 *
 * @param head where it ends
 * @param last the last checkpoint
 * @param witnesses who remembers checkpoints
 */
public record CheckpointStatus(LedgerHead head, Optional<StoredCheckpoint> last, List<Witness> witnesses) {

    /**
     * Who remembers checkpoints.
     *
     * @param name DATABASE, FILE or DOCUMENTS
     * @param size entries that its last checkpoint counts; 0 where it has none
     * @param state AGREES where the ledger is what that was signed for, DISAGREES where it isn't, NONE, or UNREADABLE
     * @param reason why it can't be read; empty otherwise
     */
    public record Witness(String name, long size, State state, String reason) {

        /** What a witness says. */
        public enum State {
            AGREES,
            DISAGREES,
            NONE,
            UNREADABLE
        }

        static Witness of(String name, long size, boolean agrees) {
            return new Witness(name, size, agrees ? State.AGREES : State.DISAGREES, "");
        }

        static Witness empty(String name) {
            return new Witness(name, 0, State.NONE, "");
        }

        static Witness unreadable(String name, String reason) {
            return new Witness(name, 0, State.UNREADABLE, reason);
        }
    }

    public CheckpointStatus {
        witnesses = List.copyOf(witnesses);
    }

    /** How many entries came after the last checkpoint. */
    public long unsigned() {
        return head.count() - last.map(StoredCheckpoint::size).orElse(0L);
    }
}
