package org.steelfactory.ledger.laboratory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.steelfactory.ledger.guard.DatabaseRefusal;

/**
 * What came of running statements as one of the database's users.
 *
 * @param refusedBy {@link DatabaseRefusal#RIGHTS} or {@link DatabaseRefusal#GUARD}; empty where it was done
 * @param said what the database answered; empty where it was done
 */
record Attempt(Optional<DatabaseRefusal> refusedBy, String said) {

    static final Attempt DONE = new Attempt(Optional.empty(), "");

    /** All or nothing, but for what changes the schema. */
    static Attempt as(DataSource user, TamperingStatements statements) throws SQLException {
        try (Connection connection = user.getConnection()) {
            connection.setAutoCommit(false);
            try {
                statements.run(connection);
                connection.commit();
                return DONE;
            } catch (SQLException e) {
                connection.rollback();
                return refused(e);
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Attempt refused(SQLException e) throws SQLException {
        Optional<DatabaseRefusal> refusal =
                DatabaseRefusal.of(e).filter(by -> by == DatabaseRefusal.RIGHTS || by == DatabaseRefusal.GUARD);
        if (refusal.isEmpty()) {
            throw e;
        }
        return new Attempt(refusal, e.getMessage());
    }

    boolean done() {
        return refusedBy.isEmpty();
    }

    boolean refusedBy(DatabaseRefusal refusal) {
        return refusedBy.filter(refusal::equals).isPresent();
    }
}
