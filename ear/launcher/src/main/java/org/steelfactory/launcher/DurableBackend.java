package org.steelfactory.launcher;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The embedded document store's backend, which acknowledges a write only when it is in the file: a process that is
 * killed loses nothing that was acknowledged.
 */
final class DurableBackend extends H2Backend {

    /** Commands that change nothing; all others are committed before they are answered. */
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getMore",
            "killCursors",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "buildInfo",
            "buildinfo",
            "dbStats",
            "dbstats",
            "collStats",
            "collstats",
            "listCollections",
            "listDatabases",
            "listIndexes",
            "serverStatus",
            "getParameter",
            "endSessions");

    private static final int COMPACTION_MILLISECONDS = 2_000;

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document answer = super.handleMessage(message);
        commitUnlessRead(message.getDocument());
        return answer;
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        QueryResult answer = super.handleQuery(query);
        commitUnlessRead(query.getQuery());
        return answer;
    }

    /** Each commit has left a little space behind; gives most of it back. */
    @Override
    public void close() {
        getMvStore().compactFile(COMPACTION_MILLISECONDS);
        super.close();
    }

    /** Always waits for a commit that is under way: it may be carrying this write. */
    private void commitUnlessRead(Document command) {
        String name = command.isEmpty() ? "" : command.keySet().iterator().next();
        if (!READS.contains(name)) {
            commit();
        }
    }
}
