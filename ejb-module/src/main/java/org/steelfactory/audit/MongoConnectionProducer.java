package org.steelfactory.audit;

import com.mongodb.MongoClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.SteelConfiguration;

/** Opens the one connection to the document store that the configuration names. */
@ApplicationScoped
class MongoConnectionProducer {

    private static final Logger LOG = LoggerFactory.getLogger(MongoConnectionProducer.class);

    @Inject
    SteelConfiguration configuration;

    @Produces
    @Singleton
    MongoConnection open() {
        try {
            return open(configuration.mongoUri());
        } catch (IllegalArgumentException | MongoClientException e) {
            // Without its store the application works on; the documents wait in the outbox.
            LOG.error("AUDIT-001 MONGODB_URI can't be used: {}", e.getMessage());
            return open(Optional.empty());
        }
    }

    private MongoConnection open(Optional<String> uri) {
        return new MongoConnection(uri, configuration.mongoDatabase(), configuration.mongoEmbedded());
    }

    void close(@Disposes MongoConnection connection) {
        connection.close();
    }
}
