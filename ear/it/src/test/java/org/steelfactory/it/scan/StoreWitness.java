package org.steelfactory.it.scan;

import com.mongodb.MongoClientSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.steelfactory.audit.OutboxTable;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.scan.Witness;

/** Writes to ledger and outbox on the step's own connection. */
record StoreWitness(Connection connection, Instant now) implements Witness {

    private static final Codec<Document> DOCUMENTS =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

    @Override
    public void ledger(List<LedgerRecord> records) {
        try {
            new LedgerStore().append(connection, records, "system", now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void documents(String collection, List<Map<String, Object>> documents) {
        List<String> texts = documents.stream()
                .map(document -> new Document(document).toJson(DOCUMENTS))
                .toList();
        try {
            new OutboxTable().add(connection, collection, texts, now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
