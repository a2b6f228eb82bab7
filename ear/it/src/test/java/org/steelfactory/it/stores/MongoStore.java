package org.steelfactory.it.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.steelfactory.audit.MongoConnection;

/** A document store for contract tests, as the application reaches it. (JUnit would close an AutoCloseable after a test.) */
public final class MongoStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String name;
    private final MongoConnection connection;

    MongoStore(String name, MongoConnection connection) {
        this.name = name;
        this.connection = connection;
    }

    public MongoConnection connection() {
        return connection;
    }

    /** The database, once the store is up. */
    public MongoDatabase database() {
        await(connection::available);
        return connection.database().orElseThrow();
    }

    public void awaitDown() {
        await(() -> !connection.available());
    }

    private void await(BooleanSupplier condition) {
        for (long waited = 0; !condition.getAsBoolean(); waited += PAUSE.toMillis()) {
            assertThat(waited).as("milliseconds waited for %s", name).isLessThan(PATIENCE.toMillis());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void close() {
        connection.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
