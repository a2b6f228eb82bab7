package org.steelfactory.scan;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** What kind of trouble keeps a step from being done. Its code stands in the message, from where it is read again. */
public enum StepTrouble {
    /** The database refused a statement: a table or right is missing, the disk is full. */
    REFUSED("SCAN-001"),
    /** Somebody else had locked the rows, or the database chose this step to give way. */
    LOCKED("SCAN-002"),
    /** Anything else; the server's log tells. */
    OTHER("");

    /** Lock wait timeout, deadlock, changed meanwhile, NOWAIT. */
    private static final Set<Integer> LOCK_CODES = Set.of(1205, 1213, 1020, 3572);

    private final String code;

    StepTrouble(String code) {
        this.code = code;
    }

    static StepTrouble of(SQLException failure) {
        return LOCK_CODES.contains(failure.getErrorCode()) ? LOCKED : REFUSED;
    }

    /** The trouble that a failed step's message tells of. */
    public static StepTrouble in(String message) {
        return Stream.of(REFUSED, LOCKED)
                .filter(trouble -> message != null && message.contains(trouble.code))
                .findFirst()
                .orElse(OTHER);
    }

    /** For operators and for {@link #in}. */
    String message(SQLException failure) {
        return code + " a step of a scan can't be done: " + failure.getMessage();
    }
}
