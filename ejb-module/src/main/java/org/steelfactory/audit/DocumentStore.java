package org.steelfactory.audit;

import static org.steelfactory.access.Role.Names.ADMIN;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;

/** The document store for the administrator: whether it is up, what is in it and what still waits for it. */
@Stateless
@RolesAllowed(ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentStore {

    @Inject
    MongoConnection connection;

    @Inject
    OutboxBacklog backlog;

    @Inject
    Clock clock;

    public DocumentStoreStatus status() {
        Optional<MongoDatabase> database = connection.database();
        if (database.isPresent()) {
            try {
                return status(true, version(database.get()), sizes(database.get()));
            } catch (MongoException e) {
                // It went away between the last heartbeat and now.
                return status(false, "", List.of());
            }
        }
        return status(false, "", List.of());
    }

    /** Asks the store itself, now. */
    public DocumentStorePing ping() {
        Optional<MongoDatabase> database = connection.database();
        if (database.isEmpty()) {
            return new DocumentStorePing(false, "The document store doesn't answer.", 0);
        }
        Instant before = clock.instant();
        try {
            database.get().runCommand(new Document("ping", 1));
            String version = version(database.get());
            return new DocumentStorePing(
                    true, version, Duration.between(before, clock.instant()).toMillis());
        } catch (MongoException e) {
            return new DocumentStorePing(
                    false,
                    "The document store doesn't answer.",
                    Duration.between(before, clock.instant()).toMillis());
        }
    }

    private DocumentStoreStatus status(
            boolean available, String version, List<DocumentStoreStatus.CollectionSize> sizes) {
        OutboxTable.Backlog waiting = backlog.read();
        return new DocumentStoreStatus(
                available,
                connection.embedded(),
                version,
                sizes,
                waiting.pending(),
                waiting.refused(),
                waiting.oldest(),
                waiting.lastError());
    }

    private static String version(MongoDatabase database) {
        return database.runCommand(new Document("buildInfo", 1)).getString("version");
    }

    private static List<DocumentStoreStatus.CollectionSize> sizes(MongoDatabase database) {
        return database.listCollectionNames().into(new TreeSet<>()).stream()
                .map(name -> {
                    Document stats = database.runCommand(new Document("collStats", name));
                    return new DocumentStoreStatus.CollectionSize(name, number(stats, "count"), number(stats, "size"));
                })
                .toList();
    }

    private static long number(Document stats, String field) {
        return stats.get(field, Number.class).longValue();
    }
}
