package org.steelfactory.audit;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.Document;
import org.bson.json.JsonParseException;

/**
 * Writes outbox rows into the store. A document's {@code _id} is its row's id and it replaces what is there, so that
 * writing it again changes nothing.
 */
final class DocumentWriter {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** Unauthorized, AuthenticationFailed, NotWritablePrimary and the like: the store's trouble, not the document's. */
    private static final Set<Integer> STORE_TROUBLE = Set.of(13, 18, 91, 189, 10107, 11600, 11602, 13435, 13436);

    private final MongoDatabase database;

    DocumentWriter(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Writes the rows.
     *
     * @return why the store refused some of them, by id; all others are written
     * @throws MongoException when the store is away; some of the rows may have been written
     */
    Map<Long, String> write(List<OutboxTable.Row> rows) {
        Map<Long, String> refusals = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(OutboxTable.Row::collection))
                .forEach((collection, ofCollection) -> write(collection, ofCollection, refusals));
        return refusals;
    }

    /** Where one document spoils a batch, halving finds it; the others are written, some of them twice. */
    private void write(String collection, List<OutboxTable.Row> rows, Map<Long, String> refusals) {
        try {
            database.getCollection(collection)
                    .bulkWrite(rows.stream().map(DocumentWriter::upsert).toList(), UNORDERED);
        } catch (MongoBulkWriteException
                | MongoCommandException
                | MongoWriteException
                | BsonSerializationException
                | BsonInvalidOperationException
                | JsonParseException e) {
            if (isStoreTrouble(e)) {
                throw e;
            }
            if (rows.size() == 1) {
                refusals.put(rows.get(0).id(), e.getMessage());
                return;
            }
            int middle = rows.size() / 2;
            write(collection, rows.subList(0, middle), refusals);
            write(collection, rows.subList(middle, rows.size()), refusals);
        }
    }

    private static boolean isStoreTrouble(RuntimeException e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().isEmpty();
        }
        return e instanceof MongoException mongo && STORE_TROUBLE.contains(mongo.getCode());
    }

    private static WriteModel<Document> upsert(OutboxTable.Row row) {
        Document document = DocumentJson.read(row.document());
        return new ReplaceOneModel<>(Filters.eq(row.id()), document.append("_id", row.id()), UPSERT);
    }
}
