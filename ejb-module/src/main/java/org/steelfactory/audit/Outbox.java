package org.steelfactory.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Where everything goes that the document store shall know: a document is written to SQL in the caller's transaction
 * and delivered after its commit, exactly once. Whether the store is up makes no difference to the caller.
 */
@Stateless
@PermitAll
public class Outbox {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Event<DocumentWaiting> documentWaiting;

    private final OutboxTable table = new OutboxTable();

    /**
     * Hands a document over, to be delivered once the caller's transaction has committed.
     *
     * @param collection the collection it goes to, such as {@code audit_logs}
     * @param document field names and plain values: text, numbers, booleans, enums, {@link java.time.Instant}, lists and
     *     maps of these; its {@code _id} is given by the outbox
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(String collection, Map<String, ?> document) {
        add(collection, List.of(document));
    }

    /** The same for many documents, in their order and much faster than one by one. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(String collection, List<? extends Map<String, ?>> documents) {
        List<String> texts = documents.stream().map(DocumentJson::write).toList();
        try (Connection connection = dataSource.getConnection()) {
            table.add(connection, collection, texts, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("Could not add documents for " + collection + " to the outbox", e);
        }
        documentWaiting.fire(new DocumentWaiting());
    }
}
