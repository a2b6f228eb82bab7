package org.steelfactory.audit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bson.Document;

/**
 * What the document store holds, as plain values, for whoever compares it with what it was told; and the way to write
 * again what it has lost. Every method throws {@link DocumentsAwayException} when the store is away.
 */
@Dependent
public class StoredDocuments {

    private static final String ID = "_id";
    private static final int BATCH = 1_000;

    private final MongoConnection connection;

    @Inject
    public StoredDocuments(MongoConnection connection) {
        this.connection = connection;
    }

    /** Takes note of a document by what names it. */
    @FunctionalInterface
    public interface KeyVisitor {

        /**
         * @param id {@code Long} for every document that came through the outbox; anything for others
         * @param key value of the field that was asked for; {@code null} where it has none
         */
        void visit(Object id, Object key) throws SQLException;
    }

    /** Whether the store answered its last heartbeat. */
    public boolean available() {
        return connection.available();
    }

    /**
     * Visits every document of a collection, in no particular order and constant memory.
     *
     * @param field names the thing that a document tells of
     */
    public void keys(String collection, String field, KeyVisitor visitor) throws SQLException {
        try {
            for (Document document : database()
                    .getCollection(collection)
                    .find()
                    .projection(Projections.include(ID, field))
                    .batchSize(BATCH)) {
                visitor.visit(id(document), DocumentText.plain(document.get(field)));
            }
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** The documents that there are of these ids. */
    public Map<Long, Map<String, Object>> find(String collection, Collection<Long> ids) {
        Map<Long, Map<String, Object>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try {
            database()
                    .getCollection(collection)
                    .find(Filters.in(ID, ids))
                    .forEach(document -> found.put((Long) id(document), DocumentText.plain(document)));
            return found;
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /**
     * Writes documents over what is there under their ids.
     *
     * @param texts by id, as the outbox keeps them
     * @return how many the store took
     */
    public int write(String collection, Map<Long, String> texts) {
        List<OutboxTable.Row> rows = new ArrayList<>();
        texts.forEach((id, text) -> rows.add(new OutboxTable.Row(id, collection, text)));
        try {
            return rows.size() - new DocumentWriter(database()).write(rows).size();
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /**
     * Delivers what waits in the outbox, as the relay of a running server does by itself.
     *
     * @return how many documents arrived
     */
    public int deliverWaiting(DataSource dataSource, Clock clock) throws SQLException {
        OutboxRelay relay = new OutboxRelay(dataSource, clock);
        int delivered = 0;
        OutboxRelay.Delivery delivery;
        try {
            do {
                delivery = relay.deliver(database());
                delivered += delivery.taken() - delivery.refused();
            } while (delivery.mayHaveMore());
            return delivered;
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private MongoDatabase database() {
        return connection
                .database()
                .orElseThrow(() -> new DocumentsAwayException("The document store is switched off or away.", null));
    }

    /** Small numbers may come back as another type than they were written as. */
    private static Object id(Document document) {
        Object id = document.get(ID);
        return id instanceof Integer || id instanceof Long ? Long.valueOf(((Number) id).longValue()) : id;
    }

    private static DocumentsAwayException away(MongoException e) {
        return new DocumentsAwayException("The document store doesn't answer: " + e.getMessage(), e);
    }
}
