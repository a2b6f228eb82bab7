package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.steelfactory.audit.DocumentText;
import org.steelfactory.audit.OutboxTable;
import org.steelfactory.audit.StoredDocuments;

/**
 * Writes again what the document store lacks or holds otherwise: from the outbox's row, where that is what the other
 * stores hold too; where the outbox has none, from what they agree on. Nothing is written that is in doubt itself, and
 * what is there too much stays: it is evidence.
 */
final class DocumentMending extends Findings {

    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final StoredDocuments documents;
    private final Clock clock;
    private final Map<String, Map<Long, String>> waiting = new HashMap<>();
    private final Map<String, List<String>> lost = new HashMap<>();
    private final Map<String, RebuiltCollection> done = new TreeMap<>();

    DocumentMending(DataSource dataSource, StoredDocuments documents, Clock clock) {
        this.dataSource = dataSource;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void compared(Compared kind, Vote vote, Optional<OutboxRow> outbox) throws SQLException {
        super.compared(kind, vote, outbox);
        done.merge(kind.collection(), new RebuiltCollection(kind.collection(), 1, 0, 0), RebuiltCollection::plus);
        if (vote.exists() && vote.isWrong(Store.MONGO)) {
            mend(kind, vote, outbox);
        }
    }

    private void mend(Compared kind, Vote vote, Optional<OutboxRow> outbox) throws SQLException {
        Optional<Map<String, Object>> rebuilt = kind.rebuilt(vote.agreed());
        if (outbox.isPresent() && !vote.isWrong(Store.OUTBOX)) {
            write(kind.collection(), outbox.get().id(), outbox.get().document());
        } else if (outbox.isPresent() || rebuilt.isEmpty()) {
            count(kind.collection(), 0, 1);
        } else {
            String text = DocumentText.write(rebuilt.get());
            Optional<Holding> stored = vote.in(Store.MONGO);
            if (stored.isPresent()) {
                write(kind.collection(), stored.get().place(), text);
            } else {
                add(kind.collection(), text);
            }
        }
    }

    private void write(String collection, long id, String text) {
        Map<Long, String> batch = waiting.computeIfAbsent(collection, none -> new HashMap<>());
        batch.put(id, text);
        if (batch.size() == BATCH) {
            write(collection, batch);
        }
    }

    private void write(String collection, Map<Long, String> batch) {
        int taken = documents.write(collection, batch);
        count(collection, taken, batch.size() - taken);
        batch.clear();
    }

    /** What the outbox has lost too becomes a row of it again, and is delivered by it. */
    private void add(String collection, String text) throws SQLException {
        List<String> batch = lost.computeIfAbsent(collection, none -> new ArrayList<>());
        batch.add(text);
        if (batch.size() == BATCH) {
            add(collection, batch);
        }
    }

    private void add(String collection, List<String> batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            new OutboxTable().add(connection, collection, batch, clock.instant());
        }
        count(collection, batch.size(), 0);
        batch.clear();
    }

    /** Writes what is left to be written, and delivers what waits. */
    List<RebuiltCollection> finish() throws SQLException {
        waiting.forEach((collection, batch) -> {
            if (!batch.isEmpty()) {
                write(collection, batch);
            }
        });
        for (Map.Entry<String, List<String>> batch : lost.entrySet()) {
            if (!batch.getValue().isEmpty()) {
                add(batch.getKey(), batch.getValue());
            }
        }
        documents.deliverWaiting(dataSource, clock);
        return List.copyOf(done.values());
    }

    private void count(String collection, long written, long left) {
        done.merge(collection, new RebuiltCollection(collection, 0, written, left), RebuiltCollection::plus);
    }
}
