package org.steelfactory.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.audit.OutboxRelay;
import org.steelfactory.audit.OutboxTable;
import org.steelfactory.it.stores.EachPairOfStores;
import org.steelfactory.it.stores.MongoStore;
import org.steelfactory.it.stores.SharedStores;
import org.steelfactory.it.stores.SharedStoresParameter;
import org.steelfactory.it.stores.SqlDatabase;

/** What the way from the outbox to the document store must do: every document once, whatever fails in between. */
class OutboxContract {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String COLLECTION = "outbox_contract";

    private final OutboxTable table = new OutboxTable();

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void deliversEachDocumentOnce(SqlDatabase database, MongoStore mongo) throws SQLException {
        MongoDatabase store = empty(database, mongo);
        add(database, 1_200);
        OutboxRelay relay = relay(database);

        assertThat(relay.deliver(store).taken()).isEqualTo(500);
        assertThat(deliverAll(relay, store)).isEqualTo(700);

        assertThat(numbers(store)).hasSize(1_200).doesNotHaveDuplicates();
        assertThat(backlog(database).pending()).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void deliversNothingOfARolledBackTransaction(SqlDatabase database, MongoStore mongo) throws SQLException {
        MongoDatabase store = empty(database, mongo);
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            table.add(connection, COLLECTION, "{\"number\": 1}", NOW);
            connection.rollback();
        }

        assertThat(deliverAll(relay(database), store)).isZero();
        assertThat(numbers(store)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void writesAgainOverItselfWhatWasntMarked(SqlDatabase database, MongoStore mongo) throws SQLException {
        MongoDatabase store = empty(database, mongo);
        add(database, 10);
        deliverAll(relay(database), store);

        // As after a crash between the write and the mark.
        database.asOwner("UPDATE outbox SET state = 'WAITING', delivered_at_utc = NULL");
        assertThat(deliverAll(relay(database), store)).isEqualTo(10);

        assertThat(numbers(store)).hasSize(10).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void letsSeveralNodesShareTheWork(SqlDatabase database, MongoStore mongo) throws Exception {
        MongoDatabase store = empty(database, mongo);
        add(database, 3_000);
        Callable<Integer> node = () -> deliverAll(relay(database), store);

        ExecutorService nodes = Executors.newFixedThreadPool(3);
        int taken = 0;
        for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node))) {
            taken += done.get();
        }
        nodes.shutdown();

        assertThat(taken + deliverAll(relay(database), store)).isEqualTo(3_000);
        assertThat(numbers(store)).hasSize(3_000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void showsWhatTheStoreRefusesAndDeliversTheRest(SqlDatabase database, MongoStore mongo) throws SQLException {
        MongoDatabase store = empty(database, mongo);
        add(database, 50);
        database.inTransaction(connection -> {
            table.add(connection, COLLECTION, "{\"large\": \"" + "x".repeat(17 << 20) + "\"}", NOW);
            table.add(connection, COLLECTION, "no document", NOW);
            return null;
        });
        add(database, 50);

        OutboxRelay.Delivery delivery = relay(database).deliver(store);

        assertThat(delivery.refused()).isEqualTo(2);
        assertThat(numbers(store)).hasSize(100);
        assertThat(backlog(database).refused()).isEqualTo(2);
        assertThat(backlog(database).waiting()).isZero();
        assertThat(backlog(database).lastError()).isPresent();
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void sendsAgainWhatTheStoreHasLost(SqlDatabase database, MongoStore mongo) throws SQLException {
        MongoDatabase store = empty(database, mongo);
        add(database, 700);
        OutboxRelay relay = relay(database);
        deliverAll(relay, store);
        store.getCollection(COLLECTION).deleteMany(Filters.gte("number", 600));

        assertThat(relay.requeueLost(store, Duration.ofHours(1))).isEqualTo(100);
        assertThat(deliverAll(relay, store)).isEqualTo(100);

        assertThat(numbers(store)).hasSize(700).doesNotHaveDuplicates();
        assertThat(relay.requeueLost(store, Duration.ofHours(1))).isZero();
    }

    @Test
    @ExtendWith(SharedStoresParameter.class)
    void losesNothingWhileTheStoreIsAway(SharedStores stores) throws SQLException {
        SqlDatabase database = stores.databases().get(0);
        MongoStore mongo = stores.mongos().get(0);
        MongoDatabase store = empty(database, mongo);
        OutboxRelay relay = relay(database);

        stores.embedded().stopMongo();
        try {
            mongo.awaitDown();
            add(database, 1_000);
            assertThat(mongo.connection().database()).isEmpty();
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> relay.deliver(store));
            assertThat(backlog(database).waiting()).isEqualTo(1_000);
            assertThat(backlog(database).lastError()).isPresent();
        } finally {
            stores.embedded().startMongo();
        }

        assertThat(deliverAll(relay, mongo.database())).isEqualTo(1_000);
        assertThat(numbers(mongo.database())).hasSize(1_000).doesNotHaveDuplicates();
    }

    private static MongoDatabase empty(SqlDatabase database, MongoStore mongo) throws SQLException {
        database.asOwner("DELETE FROM outbox");
        MongoDatabase store = mongo.database();
        store.getCollection(COLLECTION).deleteMany(Filters.empty());
        return store;
    }

    private void add(SqlDatabase database, int count) throws SQLException {
        database.inTransaction(connection -> {
            for (int number : IntStream.range(0, count).toArray()) {
                table.add(connection, COLLECTION, "{\"number\": " + number + "}", NOW);
            }
            return count;
        });
    }

    private static OutboxRelay relay(SqlDatabase database) {
        return new OutboxRelay(database.application(), CLOCK);
    }

    private static int deliverAll(OutboxRelay relay, MongoDatabase store) throws SQLException {
        int taken = 0;
        OutboxRelay.Delivery delivery;
        do {
            delivery = relay.deliver(store);
            taken += delivery.taken();
        } while (delivery.taken() > 0);
        return taken;
    }

    private OutboxTable.Backlog backlog(SqlDatabase database) throws SQLException {
        return database.inTransaction(table::backlog);
    }

    private static List<Object> numbers(MongoDatabase store) {
        return store.getCollection(COLLECTION)
                .find()
                .map((Document document) -> document.get("_id"))
                .into(new ArrayList<>());
    }
}
