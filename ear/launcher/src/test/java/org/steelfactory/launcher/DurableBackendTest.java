package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {

    @TempDir
    Path folder;

    @Test
    void anAnsweredWriteIsInTheFileThatAKilledProcessLeaves() {
        Path file = folder.resolve("store.mv");
        MVStore store = open(file);
        DurableBackend backend = new DurableBackend(store);
        for (int i = 0; i < 20; i++) {
            send(backend, new Document("insert", "audit_logs").append("documents", List.of(new Document("_id", i))));
        }

        store.closeImmediately();

        try (MVStore found = open(file)) {
            Document count = send(new DurableBackend(found), new Document("count", "audit_logs"));
            assertThat(count.get("n")).isEqualTo(20);
        }
    }

    private static MVStore open(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
    }

    private static Document send(DurableBackend backend, Document command) {
        command.append("$db", "test");
        return backend.handleMessage(new MongoMessage(new EmbeddedChannel(), new MessageHeader(1, 0), command));
    }
}
