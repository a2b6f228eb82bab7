package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Short transactions of their own, outside of any other: what they commit is there whatever becomes of the caller's. */
public final class Transactions {

    private final DataSource dataSource;

    /** @param dataSource used where no JTA transaction is active */
    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    public <R> R run(Work<R> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // Otherwise reading what others record would lock it, or show what was there before.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                R result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
