package org.steelfactory.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.audit.AuditEntry;
import org.steelfactory.audit.AuditLogReader;
import org.steelfactory.audit.AuditQuery;
import org.steelfactory.it.stores.EachMongo;
import org.steelfactory.it.stores.MongoStore;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** What reading the audit log must do on every document store. */
class AuditLogContract {

    private static final Instant START = Instant.parse("2026-01-31T06:00:00Z");

    @ParameterizedTest
    @ArgumentsSource(EachMongo.class)
    void pagesNewestFirst(MongoStore mongo) {
        AuditLogReader log = logOfTwentyEntries(mongo);

        Page<AuditEntry> page = log.find(AuditQuery.ALL, PageRequest.of(1, 5));

        assertThat(page.total()).isEqualTo(20);
        assertThat(page.items()).extracting(AuditEntry::id).containsExactly(15L, 14L, 13L, 12L, 11L);
    }

    @ParameterizedTest
    @ArgumentsSource(EachMongo.class)
    void filtersByUserActionAndTime(MongoStore mongo) {
        AuditLogReader log = logOfTwentyEntries(mongo);

        Page<AuditEntry> page = log.find(
                new AuditQuery(
                        Optional.of("operator"),
                        Optional.of("SIGN_IN"),
                        Optional.of(START.plusSeconds(4)),
                        Optional.of(START.plusSeconds(16))),
                PageRequest.first(50));

        // Even numbers are the operator's, every fourth is a sign-in; the end isn't part of the time.
        assertThat(page.items()).extracting(AuditEntry::id).containsExactly(12L, 8L, 4L);
        assertThat(page.total()).isEqualTo(3);
    }

    @ParameterizedTest
    @ArgumentsSource(EachMongo.class)
    void readsEveryField(MongoStore mongo) {
        AuditLogReader log = logOfTwentyEntries(mongo);

        assertThat(log.find(4))
                .hasValue(new AuditEntry(
                        4,
                        START.plusSeconds(4),
                        "operator",
                        "SIGN_IN",
                        "session",
                        "s-4",
                        Map.of("since", START, "tries", 4),
                        "192.0.2.7",
                        "SUCCEEDED"));
        assertThat(log.find(99)).isEmpty();
    }

    private static AuditLogReader logOfTwentyEntries(MongoStore mongo) {
        MongoCollection<Document> collection = mongo.database().getCollection("audit_logs");
        collection.drop();
        collection.insertMany(IntStream.rangeClosed(1, 20)
                .mapToObj(AuditLogContract::document)
                .toList());
        AuditLogReader log = new AuditLogReader(mongo.database());
        log.createIndexes();
        return log;
    }

    private static Document document(int id) {
        return new Document("_id", (long) id)
                .append("user_id", id % 2 == 0 ? "operator" : "admin")
                .append("action", id % 4 == 0 ? "SIGN_IN" : "CREATE_USER")
                .append("resource_type", "session")
                .append("resource_id", "s-" + id)
                .append("details", new Document("since", START).append("tries", id))
                .append("timestamp", START.plusSeconds(id))
                .append("ip_address", "192.0.2.7")
                .append("outcome", "SUCCEEDED");
    }
}
