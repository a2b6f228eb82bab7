package org.steelfactory.audit;

import static org.steelfactory.access.Role.Names.ADMIN;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.security.PermitAll;
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
        try {
            return connection
                    .database()
                    .map(database -> status(true, version(database), sizes(database)))
                    .orElseGet(this::away);
        } catch (MongoException e) {
            // It went away between the last heartbeat and now.
            return away();
        }
    }

    /** Whether it was up at the last heartbeat. Open to everyone: who checks the server's health has no account. */
    @PermitAll
    public boolean available() {
        return connection.available();
    }

    /** Asks the store itself, now. */
    public DocumentStorePing ping() {
        Instant before = clock.instant();
        Optional<String> version = answer();
        long millis = Duration.between(before, clock.instant()).toMillis();
        return new DocumentStorePing(version.isPresent(), version.orElse("The document store doesn't answer."), millis);
    }

    /** The version of the store that answered; empty where none did. */
    private Optional<String> answer() {
        try {
            return connection.database().map(database -> {
                database.runCommand(new Document("ping", 1));
                return version(database);
            });
        } catch (MongoException e) {
            return Optional.empty();
        }
    }

    private DocumentStoreStatus away() {
        return status(false, "", List.of());
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
