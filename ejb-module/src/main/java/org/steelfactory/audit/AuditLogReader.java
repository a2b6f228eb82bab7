package org.steelfactory.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * Reads collection {@code audit_logs}. Newest first is by descending {@code _id}, which needs no other index: the
 * embedded store has none.
 */
public final class AuditLogReader {

    private final MongoCollection<Document> collection;

    public AuditLogReader(MongoDatabase database) {
        this.collection = database.getCollection(AuditTrail.COLLECTION);
    }

    /** Makes the filters fast on a server that uses indexes. */
    public void createIndexes() {
        collection.createIndexes(List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("user_id"), Indexes.descending("_id"))),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("action"), Indexes.descending("_id"))),
                new IndexModel(Indexes.descending("timestamp"))));
    }

    public Page<AuditEntry> find(AuditQuery query, PageRequest request) {
        List<Bson> filters = filters(query);
        Bson filter = filters.isEmpty() ? Filters.empty() : Filters.and(filters);
        long total = filters.isEmpty() ? collection.estimatedDocumentCount() : collection.countDocuments(filter);
        List<AuditEntry> entries = collection
                .find(filter)
                .sort(request.oldestFirst("timestamp") ? Sorts.ascending("_id") : Sorts.descending("_id"))
                .skip(request.offset())
                .limit(request.size())
                .map(AuditLogReader::entry)
                .into(new ArrayList<>());
        return Page.of(entries, total, request);
    }

    public Optional<AuditEntry> find(long id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first()).map(AuditLogReader::entry);
    }

    private static List<Bson> filters(AuditQuery query) {
        List<Bson> filters = new ArrayList<>();
        query.user().ifPresent(user -> filters.add(Filters.eq("user_id", user)));
        query.action().ifPresent(action -> filters.add(Filters.eq("action", action)));
        query.from().ifPresent(from -> filters.add(Filters.gte("timestamp", from)));
        query.to().ifPresent(to -> filters.add(Filters.lt("timestamp", to)));
        return filters;
    }

    private static AuditEntry entry(Document document) {
        return new AuditEntry(
                document.get("_id", Number.class).longValue(),
                document.get("timestamp", Instant.class),
                document.getString("user_id"),
                document.getString("action"),
                document.getString("resource_type"),
                document.getString("resource_id"),
                new LinkedHashMap<>(document.get("details", new Document())),
                document.getString("ip_address"),
                document.getString("outcome"));
    }
}
