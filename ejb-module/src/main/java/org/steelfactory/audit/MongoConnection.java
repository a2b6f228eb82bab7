package org.steelfactory.audit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The way to the document store, and whether it leads anywhere just now. The driver's own heartbeat tells that every
 * {@value #HEARTBEAT_MS} ms, so that nobody who asks has to wait for a store that is away.
 */
public final class MongoConnection implements AutoCloseable {

    private static final int HEARTBEAT_MS = 2_000;
    private static final int CONNECT_MS = 2_000;
    private static final int SELECTION_MS = 2_000;
    private static final int READ_MS = 10_000;

    private final MongoClient client;
    private final String databaseName;
    private final boolean embedded;
    private volatile boolean available;

    /**
     * @param uri where the store is; empty when it is switched off
     * @param embedded whether it is the one that the launcher embeds
     * @throws IllegalArgumentException when the URI is none that the driver understands
     */
    public MongoConnection(Optional<String> uri, String databaseName, boolean embedded) {
        this.databaseName = databaseName;
        this.embedded = embedded;
        this.client = uri.map(this::open).orElse(null);
    }

    private MongoClient open(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .codecRegistry(DocumentJson.CODECS)
                .applicationName("steel-factory")
                // The embedded server knows no journal; there the check after a start makes good what a crash lost.
                .writeConcern(embedded ? WriteConcern.W1 : WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS)
                        .addClusterListener(new Availability()))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT_MS, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Whether the store answered the last heartbeat and takes writes. */
    public boolean available() {
        return available;
    }

    public boolean embedded() {
        return embedded;
    }

    /** The store's database while it is available. */
    public Optional<MongoDatabase> database() {
        return available ? Optional.of(client.getDatabase(databaseName)) : Optional.empty();
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }

    private final class Availability implements ClusterListener {

        @Override
        public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
            available = event.getNewDescription().getServerDescriptions().stream()
                    .anyMatch(server -> server.isOk() && takesWrites(server));
        }

        private static boolean takesWrites(ServerDescription server) {
            return server.isStandAlone() || server.isPrimary() || server.isShardRouter();
        }
    }
}
