package org.steelfactory.audit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bson.Document;

/**
 * Carries what waits in the outbox to the document store, exactly once: rows are locked, written under their own id and
 * marked in one SQL transaction. Whatever dies in between, the rows still wait and are written again over themselves.
 * Several nodes share the work, because each leaves alone what another has locked.
 */
public final class OutboxRelay {

    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final Clock clock;
    private final OutboxTable table = new OutboxTable();

    /** @param dataSource used outside of any JTA transaction: the relay commits by itself */
    public OutboxRelay(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * What one batch came to.
     *
     * @param taken rows that were locked and tried
     * @param refused those of them that the store wouldn't take
     */
    public record Delivery(int taken, int refused) {

        boolean mayHaveMore() {
            return taken == BATCH;
        }
    }

    /**
     * Delivers the next rows that wait.
     *
     * @throws MongoException when the store is away; the rows go on waiting and remember the reason
     */
    public Delivery deliver(MongoDatabase store) throws SQLException {
        return inTransaction(connection -> {
            List<OutboxTable.Row> rows = table.claim(connection, BATCH);
            if (rows.isEmpty()) {
                return new Delivery(0, 0);
            }
            Map<Long, String> refusals = write(connection, store, rows);
            table.markRefused(connection, refusals);
            List<Long> delivered = ids(rows);
            delivered.removeAll(refusals.keySet());
            table.markDelivered(connection, delivered, clock.instant());
            return new Delivery(rows.size(), refusals.size());
        });
    }

    private Map<Long, String> write(Connection connection, MongoDatabase store, List<OutboxTable.Row> rows)
            throws SQLException {
        try {
            return new DocumentWriter(store).write(rows);
        } catch (MongoException e) {
            table.markFailed(connection, ids(rows), e.getMessage());
            connection.commit();
            throw e;
        }
    }

    /**
     * Compares with the store what was delivered last, and lets wait again what isn't there: a store that crashed may
     * have lost what it had acknowledged.
     *
     * @param span how far back from the newest delivery
     * @return how many rows wait again
     */
    public long requeueLost(MongoDatabase store, Duration span) throws SQLException {
        Optional<Long> next = inTransaction(connection -> table.firstDeliveredWithin(connection, span));
        long lost = 0;
        while (next.isPresent()) {
            long from = next.get();
            List<OutboxTable.Row> rows = inTransaction(connection -> table.deliveredFrom(connection, from, BATCH));
            List<Long> missing = missing(store, rows);
            inTransaction(connection -> table.requeue(connection, missing));
            lost += missing.size();
            next = rows.size() < BATCH
                    ? Optional.empty()
                    : Optional.of(rows.get(rows.size() - 1).id() + 1);
        }
        return lost;
    }

    /** Gives refused documents another chance: a store of another version or with other rules may take them. */
    public int requeueRefused() throws SQLException {
        return inTransaction(table::requeueRefused);
    }

    private static List<Long> missing(MongoDatabase store, List<OutboxTable.Row> rows) {
        List<Long> missing = ids(rows);
        rows.stream()
                .collect(Collectors.groupingBy(OutboxTable.Row::collection))
                .forEach((collection, ofCollection) -> store.getCollection(collection)
                        .find(Filters.in("_id", ids(ofCollection)))
                        .projection(Projections.include("_id"))
                        .map(OutboxRelay::id)
                        .forEach(missing::remove));
        return missing;
    }

    private static Long id(Document document) {
        return document.get("_id", Number.class).longValue();
    }

    private static List<Long> ids(List<OutboxTable.Row> rows) {
        return rows.stream().map(OutboxTable.Row::id).collect(Collectors.toCollection(ArrayList::new));
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    private <R> R inTransaction(Work<R> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // Otherwise a claim would lock the gaps between rows too, and nodes would lock each other out.
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
